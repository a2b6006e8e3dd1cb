package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.password.NewPassword;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Gives a user a password: a lasting one, or one to be replaced at the next sign-in. */
@Service
public class SetUserPassword {

    private final Members members;
    private final NewPassword passwords;
    private final Atomically atomically;
    private final Clock clock;

    SetUserPassword(Members members, NewPassword passwords, Atomically atomically, Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Sets the password. Sessions stay open, as in Cognito.
     *
     * @param permanent whether it lasts; where not, it opens the door for as long as the pool's policy says
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     * @throws dev.signet.application.password.PasswordRefused where the password does not conform
     */
    public void set(Administrator by, UserPoolId pool, UserId user, String password, boolean permanent, Caller caller) {
        Instant now = clock.instant();
        Member found = members.require(by, Permission.CHANGE_USERS, pool, user);
        PoolSettings settings = found.pool().settings();
        NewPassword.Hashed hashed = passwords.hash(password, "password", found.passwordOwner(), settings);
        Instant temporaryUntil =
                permanent ? null : now.plus(settings.passwordPolicy().temporaryPasswordValidity());
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            passwords
                    .set(hashed, PasswordChangeReason.SET_BY_OPERATOR, temporaryUntil, member.context(by, caller), now)
                    .orElseThrow(UserRefused::of);
        });
    }
}
