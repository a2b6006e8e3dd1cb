package dev.signet.api.rest.signup;

import dev.signet.api.rest.Answers;
import dev.signet.api.rest.CodeSent;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.api.rest.json.Secret;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.NamesAccount;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.signup.ConfirmSignUp;
import dev.signet.application.signup.ResendCode;
import dev.signet.application.signup.SignUp;
import dev.signet.application.signup.SignUp.SignedUp;
import dev.signet.application.trigger.ClientData;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/sign-ups")
class SignUpRoutes {

    private final SignUp signUp;
    private final ConfirmSignUp confirm;
    private final ResendCode resend;

    SignUpRoutes(SignUp signUp, ConfirmSignUp confirm, ResendCode resend) {
        this.signUp = signUp;
        this.confirm = confirm;
        this.resend = resend;
    }

    record NewUser(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            String username,
            @Nullable Secret password,
            @Nullable Map<String, String> attributes,
            @Nullable Map<String, String> clientMetadata,
            @Nullable Map<String, String> validationData)
            implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    /** @param session for the confirmation, or for a first sign-in where none is needed ({@code flow: USER_AUTH}) */
    record Registered(
            UserId userId,
            boolean confirmed,
            CodeSent.@Nullable Delivery codeDelivery,
            @Nullable String session) {

        /** Never the session. */
        @Override
        public String toString() {
            return "Registered[" + userId + "]";
        }
    }

    @PostMapping
    @Public(Allowance.CREDENTIALS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    Registered signUp(@PathVariable UserPoolId pool, @RequestBody NewUser body, Caller caller) {
        SignedUp done = signUp.signUp(
                new SignUp.Request(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        body.username(),
                        Secret.textOf(body.password()),
                        Objects.requireNonNullElse(body.attributes(), Map.of()),
                        new ClientData(
                                Objects.requireNonNullElse(body.clientMetadata(), Map.of()),
                                Objects.requireNonNullElse(body.validationData(), Map.of()))),
                caller);
        return new Registered(
                done.user(),
                done.confirmed(),
                done.delivery() == null ? null : CodeSent.Delivery.of(done.delivery()),
                done.session());
    }

    /** @param session what the sign-up gave, for whoever wants to be signed in by it */
    record Confirmation(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            String username,
            Secret code,
            @Nullable Secret session,
            @Nullable Map<String, String> clientMetadata)
            implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    @PostMapping("/confirmation")
    @Public(Allowance.CREDENTIALS)
    @Answers(status = HttpStatus.NO_CONTENT)
    @Answers(status = HttpStatus.OK, body = Confirmed.class)
    ResponseEntity<Confirmed> confirm(@PathVariable UserPoolId pool, @RequestBody Confirmation body, Caller caller) {
        String session = confirm.confirm(
                new ConfirmSignUp.Request(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        body.username(),
                        body.code().value(),
                        Secret.textOf(body.session()),
                        Objects.requireNonNullElse(body.clientMetadata(), Map.of())),
                caller);
        return session == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(new Confirmed(session));
    }

    /** With this session a first sign-in needs nothing more ({@code flow: USER_AUTH}). */
    record Confirmed(String session) {

        /** Never the session. */
        @Override
        public String toString() {
            return "Confirmed";
        }
    }

    record Name(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            String username,
            @Nullable Map<String, String> clientMetadata)
            implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    @PostMapping("/code")
    @Public(Allowance.CREDENTIALS)
    CodeSent resend(@PathVariable UserPoolId pool, @RequestBody Name body, Caller caller) {
        return CodeSent.to(resend.resend(
                new ResendCode.Request(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        body.username(),
                        Objects.requireNonNullElse(body.clientMetadata(), Map.of())),
                caller));
    }
}
