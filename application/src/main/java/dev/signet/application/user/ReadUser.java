package dev.signet.application.user;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows a user to an operator: how the account stands, and what is known of the person to those who may see it. */
@Service
public class ReadUser {

    private final Members members;

    ReadUser(Members members) {
        this.members = members;
    }

    /**
     * A user as an operator may see them.
     *
     * @param account how it stands; its profile holds no more than which addresses are verified where it is withheld
     * @param profile what is known of the person; absent where the operator may not see personal data
     */
    public record Shown(KnownUser account, Optional<Profile> profile) {

        /** The user as that operator may see them. */
        public static Shown to(Administrator by, KnownUser user) {
            return by.may(Permission.READ_PERSONAL)
                    ? new Shown(user, Optional.of(user.profile()))
                    : new Shown(withheld(user), Optional.empty());
        }
    }

    /**
     * The user as they are now.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     */
    public Shown read(Administrator by, UserPoolId pool, UserId user) {
        return Shown.to(
                by, members.require(by, Permission.READ_USERS, pool, user).user());
    }

    private static KnownUser withheld(KnownUser user) {
        return new KnownUser(
                user.id(),
                user.tenant(),
                user.pool(),
                user.status(),
                user.enabled(),
                new Profile("", Map.of(), user.profile().verified(), Map.of()),
                user.createdAt(),
                user.updatedAt());
    }
}
