package dev.signet.application.start;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.NewPassword.Hashed;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.password.TemporaryPasswords;
import dev.signet.application.start.House.Own;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.PasswordChangeReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives the first operator a temporary password, and another at each start for as long as it has not been replaced:
 * whoever lost what the first start printed can start again. What an administrator has set in the meantime is left alone.
 * Of nodes that start together the last one's counts.
 */
@Component
class OneTimeSecret {

    private final House house;
    private final TemporaryPasswords temporary;
    private final NewPassword passwords;
    private final Atomically atomically;
    private final Clock clock;

    OneTimeSecret(
            House house, TemporaryPasswords temporary, NewPassword passwords, Atomically atomically, Clock clock) {
        this.house = house;
        this.temporary = temporary;
        this.passwords = passwords;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** A secret that opens the door once; none where the first operator has chosen a password, was given one or is gone. */
    Optional<String> renew(Own own) {
        if (!house.awaitsSecret(own)) {
            return Optional.empty();
        }
        PoolSettings pool = own.settings();
        String secret = temporary.make(pool.passwordPolicy());
        Hashed hashed = passwords.hash(
                secret, "password", new PasswordOwner(own.pool(), own.operator(), Started.FIRST_OPERATOR), pool);
        Instant now = clock.instant();
        Context context = new Context(own.tenant(), own.pool(), Caller.SYSTEM, null);
        return atomically.run(() -> {
            if (!house.awaitsSecret(own)) {
                return Optional.empty();
            }
            passwords
                    .set(
                            hashed,
                            PasswordChangeReason.SET_BY_OPERATOR,
                            now.plus(pool.passwordPolicy().temporaryPasswordValidity()),
                            context,
                            now)
                    .orElseThrow(reason -> new IllegalStateException("the first operator takes no secret: " + reason));
            house.remember("first_secret", hashed.credential());
            return Optional.of(secret);
        });
    }
}
