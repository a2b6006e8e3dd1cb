package dev.signet.api.rest.session;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.Answers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.json.Secret;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.NamesAccount;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.AnswerChallenge;
import dev.signet.application.signin.AnswerNames;
import dev.signet.application.signin.Challenge;
import dev.signet.application.signin.SignIn;
import dev.signet.application.signin.SignInAnswer;
import dev.signet.application.signin.SignInAnswer.Challenged;
import dev.signet.application.signin.SignInAnswer.SignedIn;
import dev.signet.application.signin.SignInRequest;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.pool.UserPoolId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}")
class SignInRoutes {

    private final SignIn signIn;
    private final AnswerChallenge challenges;

    SignInRoutes(SignIn signIn, AnswerChallenge challenges) {
        this.signIn = signIn;
        this.challenges = challenges;
    }

    /**
     * The first step.
     *
     * @param flow how; by password where it is left out
     * @param password for the flows that take one
     * @param answers what else comes along, such as {@code preferred_challenge}
     * @param session what the confirmation of a sign-up gave, which counts as first factor
     * @param metadata for the pool's triggers
     */
    record Credentials(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            @Nullable AuthFlow flow,
            String username,
            @Nullable Secret password,
            @Nullable Map<String, Secret> answers,
            @Nullable String deviceKey,
            @Nullable Secret session,
            @Nullable Map<String, String> metadata)
            implements NamesAccount {
        @Override
        public String account() {
            return username;
        }

        private SignInRequest request(UserPoolId pool) {
            Map<String, String> proofs = Names.inside(answers);
            if (password != null) {
                proofs.put(AnswerNames.PASSWORD, password.value());
            }
            return new SignInRequest(
                    new ClientCredentials(pool, clientId, Secret.textOf(clientSecret)),
                    requireNonNullElse(flow, AuthFlow.USER_PASSWORD),
                    username,
                    proofs,
                    deviceKey,
                    Secret.textOf(session),
                    requireNonNullElse(metadata, Map.of()));
        }
    }

    @PostMapping("/sessions")
    @Public(Allowance.CREDENTIALS)
    @Answers(status = HttpStatus.CREATED, body = Tokens.class)
    @Answers(status = HttpStatus.OK, body = Owed.class)
    ResponseEntity<SignInBody> signIn(@PathVariable UserPoolId pool, @RequestBody Credentials body, Caller caller) {
        return answer(signIn.signIn(body.request(pool), caller));
    }

    /**
     * A further step.
     *
     * @param challenge what is answered; where it is left out, whatever the session is for
     * @param newPassword the answer to {@code NEW_PASSWORD_REQUIRED}
     * @param answers the answers to every other challenge, such as {@code email_otp_code}
     * @param metadata for the pool's triggers
     */
    record Answer(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            @Nullable Challenge challenge,
            Secret session,
            @Nullable Secret newPassword,
            @Nullable Map<String, Secret> answers,
            @Nullable Map<String, String> metadata) {

        private AnswerChallenge.Answer answer(UserPoolId pool) {
            Map<String, String> given = Names.inside(answers);
            if (newPassword != null) {
                given.put(AnswerNames.NEW_PASSWORD, newPassword.value());
            }
            return new AnswerChallenge.Answer(
                    new ClientCredentials(pool, clientId, Secret.textOf(clientSecret)),
                    challenge,
                    session.value(),
                    given,
                    requireNonNullElse(metadata, Map.of()));
        }
    }

    @PostMapping("/challenges")
    @Public(Allowance.CREDENTIALS)
    @Answers(status = HttpStatus.CREATED, body = Tokens.class)
    @Answers(status = HttpStatus.OK, body = Owed.class)
    ResponseEntity<SignInBody> answer(@PathVariable UserPoolId pool, @RequestBody Answer body, Caller caller) {
        return answer(challenges.answer(body.answer(pool), caller));
    }

    /** 201 where a session came into being, 200 where something is still owed. */
    static ResponseEntity<SignInBody> answer(SignInAnswer answer) {
        return switch (answer) {
            case SignedIn signedIn -> ResponseEntity.status(HttpStatus.CREATED).body(Tokens.of(signedIn.tokens()));
            case Challenged owed -> ResponseEntity.ok(Owed.of(owed));
        };
    }
}
