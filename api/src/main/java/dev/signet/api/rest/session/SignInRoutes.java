package dev.signet.api.rest.session;

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

    record Credentials(AppClientId clientId, @Nullable Secret clientSecret, String username, Secret password)
            implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    @PostMapping("/sessions")
    @Public(Allowance.CREDENTIALS)
    @Answers(status = HttpStatus.CREATED, body = Tokens.class)
    @Answers(status = HttpStatus.OK, body = Owed.class)
    ResponseEntity<SignInBody> signIn(@PathVariable UserPoolId pool, @RequestBody Credentials body, Caller caller) {
        return answer(signIn.signIn(
                SignInRequest.byPassword(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        body.username(),
                        body.password().value()),
                caller));
    }

    record Answer(AppClientId clientId, @Nullable Secret clientSecret, Secret session, Secret newPassword) {}

    @PostMapping("/challenges")
    @Public(Allowance.CREDENTIALS)
    @Answers(status = HttpStatus.CREATED, body = Tokens.class)
    @Answers(status = HttpStatus.OK, body = Owed.class)
    ResponseEntity<SignInBody> answer(@PathVariable UserPoolId pool, @RequestBody Answer body, Caller caller) {
        return answer(challenges.answer(
                new AnswerChallenge.Answer(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        Challenge.NEW_PASSWORD_REQUIRED,
                        body.session().value(),
                        Map.of(AnswerNames.NEW_PASSWORD, body.newPassword().value()),
                        Map.of()),
                caller));
    }

    /** 201 where a session came into being, 200 where something is still owed. */
    private static ResponseEntity<SignInBody> answer(SignInAnswer answer) {
        return switch (answer) {
            case SignedIn signedIn -> ResponseEntity.status(HttpStatus.CREATED).body(Tokens.of(signedIn.tokens()));
            case Challenged owed -> ResponseEntity.ok(new Owed(owed.challenge().name(), owed.session()));
        };
    }
}
