package dev.signet.api.rest.session;

import dev.signet.api.rest.CodeSent;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.json.Secret;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.NamesAccount;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.recovery.ForgotPassword;
import dev.signet.application.recovery.ResetPassword;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/password-resets")
class PasswordResetRoutes {

    private final ForgotPassword forgot;
    private final ResetPassword reset;

    PasswordResetRoutes(ForgotPassword forgot, ResetPassword reset) {
        this.forgot = forgot;
        this.reset = reset;
    }

    record Forgotten(AppClientId clientId, @Nullable Secret clientSecret, String username) implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    @PostMapping
    @Public(Allowance.CREDENTIALS)
    CodeSent forgot(@PathVariable UserPoolId pool, @RequestBody Forgotten body, Caller caller) {
        return CodeSent.to(forgot.forgot(
                new ForgotPassword.Request(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        body.username()),
                caller));
    }

    record Reset(AppClientId clientId, @Nullable Secret clientSecret, String username, Secret code, Secret password)
            implements NamesAccount {
        @Override
        public String account() {
            return username;
        }
    }

    @PostMapping("/confirmation")
    @Public(Allowance.CREDENTIALS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable UserPoolId pool, @RequestBody Reset body, Caller caller) {
        reset.reset(
                new ResetPassword.Request(
                        new ClientCredentials(pool, body.clientId(), Secret.textOf(body.clientSecret())),
                        body.username(),
                        body.code().value(),
                        body.password().value()),
                caller);
    }
}
