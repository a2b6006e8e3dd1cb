package dev.signet.application.start;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.NewPassword.Hashed;
import dev.signet.application.password.TemporaryPasswords;
import dev.signet.application.start.House.Own;
import dev.signet.application.user.Users;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives the first operator a temporary password, and another at each start for as long as it has not been replaced:
 * whoever lost what the first start printed can start again. Of nodes that start together the last one's counts.
 */
@Component
class OneTimeSecret {

    private final Users users;
    private final TemporaryPasswords temporary;
    private final NewPassword passwords;
    private final Atomically atomically;
    private final Clock clock;

    OneTimeSecret(
            Users users, TemporaryPasswords temporary, NewPassword passwords, Atomically atomically, Clock clock) {
        this.users = users;
        this.temporary = temporary;
        this.passwords = passwords;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** A secret that opens the door once; none where the first operator has chosen a password or is gone. */
    Optional<String> renew(Own own) {
        if (!awaited(own)) {
            return Optional.empty();
        }
        PoolSettings pool = own.settings();
        String secret = temporary.make(pool.passwordPolicy());
        Hashed hashed = passwords.hash(secret, "password", own.pool(), own.operator(), pool);
        Instant now = clock.instant();
        Context context = new Context(own.tenant(), own.pool(), Caller.SYSTEM, null);
        return atomically.run(() -> {
            if (!awaited(own)) {
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
            return Optional.of(secret);
        });
    }

    private boolean awaited(Own own) {
        return users.find(own.pool(), own.operator())
                .filter(user -> user.status() == UserStatus.FORCE_CHANGE_PASSWORD)
                .isPresent();
    }
}
