package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.signin.SignInShapes.AdminInitiateAuthRequest;
import dev.signet.api.cognito.signin.SignInShapes.AdminInitiateAuthResponse;
import dev.signet.api.cognito.signin.SignInShapes.AdminRespondToAuthChallengeRequest;
import dev.signet.api.cognito.signin.SignInShapes.AdminRespondToAuthChallengeResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ReadPool;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.SignIn;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.stereotype.Component;

/** For back ends that sign people in. The people are whom events name; the address is the back end's unless it names theirs. */
@Component
class SigningOthersIn implements Operations {

    private final Presenting clients;
    private final ReadPool pools;
    private final SignIn signIn;
    private final AnswerChallenge challenges;
    private final Refreshing refreshing;

    SigningOthersIn(
            Presenting clients, ReadPool pools, SignIn signIn, AnswerChallenge challenges, Refreshing refreshing) {
        this.clients = clients;
        this.pools = pools;
        this.signIn = signIn;
        this.challenges = challenges;
        this.refreshing = refreshing;
    }

    @Operation(
            differs = "Of ContextData the IpAddress and the User-Agent of HttpHeaders count, as those of the person;"
                    + " EncodedData is not read.")
    @ForOperators(Permission.CHANGE_USERS)
    AdminInitiateAuthResponse adminInitiateAuth(AdminInitiateAuthRequest request, Administrator by, Caller caller) {
        UserPoolId pool = pool(by, request.userPoolId());
        Parameters parameters = new Parameters(request.authParameters());
        if (Flows.refreshes(request.authFlow())) {
            return opened(Outcome.of(refreshing.refresh(
                    clients.hashed(pool, request.clientId(), parameters.secretHash(), null),
                    parameters,
                    Vouching.of(caller, request.contextData()))));
        }
        ClientCredentials client =
                clients.hashed(pool, request.clientId(), parameters.secretHash(), parameters.require("USERNAME"));
        return opened(Outcome.of(
                request.authFlow(),
                Flows.enabled(
                        request.authFlow(),
                        () -> signIn.signIn(
                                by,
                                parameters.begin(
                                        client, request.authFlow(), request.session(), request.clientMetadata()),
                                Vouching.of(caller, request.contextData())))));
    }

    @Operation(
            differs = "Of ContextData the IpAddress and the User-Agent of HttpHeaders count, as those of the person;"
                    + " EncodedData is not read.")
    @ForOperators(Permission.CHANGE_USERS)
    AdminRespondToAuthChallengeResponse adminRespondToAuthChallenge(
            AdminRespondToAuthChallengeRequest request, Administrator by, Caller caller) {
        UserPoolId pool = pool(by, request.userPoolId());
        Parameters responses = new Parameters(request.challengeResponses());
        Outcome outcome = Outcome.of(challenges.answer(
                responses.answer(
                        clients.hashed(pool, request.clientId(), responses.secretHash(), responses.find("USERNAME")),
                        request.challengeName(),
                        request.session(),
                        request.clientMetadata()),
                Vouching.of(caller, request.contextData())));
        return new AdminRespondToAuthChallengeResponse(
                outcome.challenge(), outcome.session(), outcome.parameters(), outcome.tokens(), outcome.available());
    }

    private UserPoolId pool(Administrator by, String id) {
        return pools.read(by, PoolNames.pool(id)).id();
    }

    private static AdminInitiateAuthResponse opened(Outcome outcome) {
        return new AdminInitiateAuthResponse(
                outcome.challenge(), outcome.session(), outcome.parameters(), outcome.tokens(), outcome.available());
    }
}
