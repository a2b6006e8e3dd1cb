package dev.signet.api.rest.client;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.client.RotateClientSecret;
import dev.signet.application.client.RotateClientSecret.Secret;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/clients/{client}/secrets")
class ClientSecretRoutes {

    private final RotateClientSecret secrets;

    ClientSecretRoutes(RotateClientSecret secrets) {
        this.secrets = secrets;
    }

    /** A secret as operators see it; the secret itself only in the answer that made it. */
    record SecretBody(
            ClientSecretId secretId,
            Instant createdAt,
            @Nullable String clientSecret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "SecretBody[" + secretId.value() + "]";
        }
    }

    record Secrets(List<SecretBody> items) {}

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    Secrets list(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client) {
        return new Secrets(secrets.list(by, pool, client).stream()
                .map(secret -> new SecretBody(secret.id(), secret.createdAt(), null))
                .toList());
    }

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    SecretBody add(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client, Caller caller) {
        Secret made = secrets.add(by, pool, client, null, caller);
        return new SecretBody(made.id(), made.createdAt(), made.value());
    }

    @DeleteMapping("/{secret}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @PathVariable ClientSecretId secret,
            Caller caller) {
        secrets.remove(by, pool, client, secret, caller);
    }
}
