package dev.signet.api.cognito.signin;

import dev.signet.api.cognito.operation.Issued;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Presenting;
import dev.signet.api.cognito.signin.SignInShapes.InitiateAuthRequest;
import dev.signet.api.cognito.signin.SignInShapes.InitiateAuthResponse;
import dev.signet.api.cognito.signin.SignInShapes.RespondToAuthChallengeRequest;
import dev.signet.api.cognito.signin.SignInShapes.RespondToAuthChallengeResponse;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.command.Caller;
import dev.signet.application.session.RefreshTokens;
import dev.signet.application.session.SessionRefused;
import dev.signet.application.session.SessionTokens;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.AnswerNames;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SigningIn implements Operations {

    private final Presenting clients;
    private final SignIn signIn;
    private final AnswerChallenge challenges;
    private final RefreshTokens refresh;

    SigningIn(Presenting clients, SignIn signIn, AnswerChallenge challenges, RefreshTokens refresh) {
        this.clients = clients;
        this.signIn = signIn;
        this.challenges = challenges;
        this.refresh = refresh;
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    InitiateAuthResponse initiateAuth(InitiateAuthRequest request, Caller caller) {
        Parameters parameters = new Parameters(request.authParameters());
        return switch (request.authFlow()) {
            case "USER_PASSWORD_AUTH" -> password(request, parameters, caller);
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> refreshed(request, parameters, caller);
            default -> throw CognitoError.INVALID_PARAMETER.because("Initiate Auth method not supported.");
        };
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    RespondToAuthChallengeResponse respondToAuthChallenge(RespondToAuthChallengeRequest request, Caller caller) {
        Parameters responses = new Parameters(request.challengeResponses());
        if (!request.challengeName().equals("NEW_PASSWORD_REQUIRED")) {
            throw CognitoError.INVALID_PARAMETER.because("Challenge " + request.challengeName() + " not supported.");
        }
        String session = request.session();
        if (session == null) {
            throw CognitoError.INVALID_PARAMETER.because("Missing required parameter Session");
        }
        SignInAnswer answer = challenges.answer(
                new AnswerChallenge.Answer(
                        clients.hashed(
                                request.clientId(), responses.find("SECRET_HASH"), responses.require("USERNAME")),
                        Challenge.NEW_PASSWORD_REQUIRED,
                        session,
                        Map.of(AnswerNames.NEW_PASSWORD, responses.require("NEW_PASSWORD")),
                        Map.of()),
                caller);
        return switch (answer) {
            case SignedIn done -> new RespondToAuthChallengeResponse(null, null, Map.of(), Issued.told(done.tokens()));
            case Challenged owed ->
                new RespondToAuthChallengeResponse(owed.challenge().name(), owed.session(), Map.of(), null);
        };
    }

    private InitiateAuthResponse password(InitiateAuthRequest request, Parameters parameters, Caller caller) {
        String username = parameters.require("USERNAME");
        SignInAnswer answer = signIn.signIn(
                SignInRequest.byPassword(
                        clients.hashed(request.clientId(), parameters.find("SECRET_HASH"), username),
                        username,
                        parameters.require("PASSWORD")),
                caller);
        return switch (answer) {
            case SignedIn done -> handedOut(done.tokens());
            case Challenged owed ->
                new InitiateAuthResponse(
                        owed.challenge().name(),
                        owed.session(),
                        Map.of("USER_ID_FOR_SRP", username, "requiredAttributes", "[]", "userAttributes", "{}"),
                        null,
                        null);
        };
    }

    private InitiateAuthResponse refreshed(InitiateAuthRequest request, Parameters parameters, Caller caller) {
        try {
            return handedOut(refresh.refresh(
                    new RefreshTokens.Request(
                            clients.hashed(request.clientId(), parameters.find("SECRET_HASH"), null),
                            parameters.require("REFRESH_TOKEN"),
                            false),
                    caller));
        } catch (SessionRefused.Rotating refused) {
            throw CognitoError.UNSUPPORTED_OPERATION.because("This API does not support refresh token rotation");
        }
    }

    private static InitiateAuthResponse handedOut(SessionTokens tokens) {
        return new InitiateAuthResponse(null, null, Map.of(), Issued.told(tokens), null);
    }
}
