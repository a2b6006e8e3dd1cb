package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.signin.SignInShapes.InitiateAuthRequest;
import dev.signet.api.cognito.signin.SignInShapes.InitiateAuthResponse;
import dev.signet.api.cognito.signin.SignInShapes.RespondToAuthChallengeRequest;
import dev.signet.api.cognito.signin.SignInShapes.RespondToAuthChallengeResponse;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.SignIn;
import org.springframework.stereotype.Component;

@Component
class SigningIn implements Operations {

    private final Presenting clients;
    private final SignIn signIn;
    private final AnswerChallenge challenges;
    private final Refreshing refreshing;

    SigningIn(Presenting clients, SignIn signIn, AnswerChallenge challenges, Refreshing refreshing) {
        this.clients = clients;
        this.signIn = signIn;
        this.challenges = challenges;
        this.refreshing = refreshing;
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    InitiateAuthResponse initiateAuth(InitiateAuthRequest request, Caller caller) {
        Parameters parameters = new Parameters(request.authParameters());
        if (Flows.refreshes(request.authFlow())) {
            return opened(Outcome.of(refreshing.refresh(
                    clients.hashed(request.clientId(), parameters.secretHash(), null), parameters, caller)));
        }
        ClientCredentials client =
                clients.hashed(request.clientId(), parameters.secretHash(), parameters.require("USERNAME"));
        return opened(Outcome.of(
                request.authFlow(),
                Flows.enabled(
                        request.authFlow(),
                        () -> signIn.signIn(
                                parameters.begin(
                                        client, request.authFlow(), request.session(), request.clientMetadata()),
                                caller))));
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    RespondToAuthChallengeResponse respondToAuthChallenge(RespondToAuthChallengeRequest request, Caller caller) {
        Parameters responses = new Parameters(request.challengeResponses());
        Outcome outcome = Outcome.of(challenges.answer(
                responses.answer(
                        clients.hashed(request.clientId(), responses.secretHash(), responses.find("USERNAME")),
                        request.challengeName(),
                        request.session(),
                        request.clientMetadata()),
                caller));
        return new RespondToAuthChallengeResponse(
                outcome.challenge(), outcome.session(), outcome.parameters(), outcome.tokens(), outcome.available());
    }

    private static InitiateAuthResponse opened(Outcome outcome) {
        return new InitiateAuthResponse(
                outcome.challenge(), outcome.session(), outcome.parameters(), outcome.tokens(), outcome.available());
    }
}
