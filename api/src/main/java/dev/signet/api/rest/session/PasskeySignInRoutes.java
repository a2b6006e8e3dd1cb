package dev.signet.api.rest.session;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.Answers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.json.RestJson;
import dev.signet.api.rest.json.Secret;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.SignInByPasskey;
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
import tools.jackson.databind.json.JsonMapper;

/** Signing in without a name, by a passkey that knows it. */
@RestController
@RequestMapping("/v1/pools/{pool}/passkey-sign-ins")
class PasskeySignInRoutes {

    private static final JsonMapper JSON = RestJson.mapper();

    private final SignInByPasskey signIn;

    PasskeySignInRoutes(SignInByPasskey signIn) {
        this.signIn = signIn;
    }

    record Asked(AppClientId clientId, @Nullable Secret clientSecret) {}

    @PostMapping("/options")
    @Public(Allowance.CREDENTIALS)
    Owed begin(@PathVariable UserPoolId pool, @RequestBody Asked body, Caller caller) {
        return Owed.of(
                signIn.begin(new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())), caller));
    }

    /**
     * What the authenticator has signed.
     *
     * @param credential what {@code toJSON} of the browser's credential gives
     * @param metadata for the pool's triggers
     */
    record Signed(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            Secret session,
            Map<String, Object> credential,
            @Nullable Map<String, String> metadata) {}

    @PostMapping
    @Public(Allowance.CREDENTIALS)
    @Answers(status = HttpStatus.CREATED, body = Tokens.class)
    @Answers(status = HttpStatus.OK, body = Owed.class)
    ResponseEntity<SignInBody> finish(@PathVariable UserPoolId pool, @RequestBody Signed body, Caller caller) {
        return SignInRoutes.answer(signIn.finish(
                new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                body.session().value(),
                JSON.writeValueAsString(body.credential()),
                requireNonNullElse(body.metadata(), Map.of()),
                caller));
    }
}
