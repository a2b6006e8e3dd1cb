package dev.signet.api.rest.pool;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ListSigningKeys;
import dev.signet.application.pool.RotateSigningKey;
import dev.signet.application.token.PublicSigningKey;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/signing-keys")
class SigningKeyRoutes {

    private final ListSigningKeys list;
    private final RotateSigningKey rotate;

    SigningKeyRoutes(ListSigningKeys list, RotateSigningKey rotate) {
        this.list = list;
        this.rotate = rotate;
    }

    record KeyBody(
            SigningKeyId keyId,
            SigningKeyUse use,
            SigningAlgorithm algorithm,
            Map<String, Object> jwk,
            Instant createdAt,
            @Nullable Instant retiredAt,
            @Nullable Instant verifiableUntil) {

        static KeyBody of(PublicSigningKey key) {
            return new KeyBody(
                    key.id(),
                    key.use(),
                    key.algorithm(),
                    key.jwk(),
                    key.createdAt(),
                    key.retiredAt(),
                    key.verifiableUntil());
        }
    }

    record Keys(List<KeyBody> items) {}

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    Keys list(Administrator by, @PathVariable UserPoolId pool) {
        return new Keys(list.list(by, pool).stream().map(KeyBody::of).toList());
    }

    record Use(SigningKeyUse use) {}

    record NewKey(SigningKeyId keyId) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    NewKey rotate(Administrator by, @PathVariable UserPoolId pool, @RequestBody Use body, Caller caller) {
        return new NewKey(rotate.rotate(by, pool, body.use(), caller));
    }
}
