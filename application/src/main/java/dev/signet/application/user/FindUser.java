package dev.signet.application.user;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Finds a user by what an operator calls them: a name by which they sign in, their user name or their UUID. */
@Service
public class FindUser {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Pools pools;
    private final NameReader names;
    private final Users users;

    FindUser(Pools pools, NameReader names, Users users) {
        this.pools = pools;
        this.names = names;
        this.users = users;
    }

    /**
     * The user.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     */
    public UserId find(Administrator by, UserPoolId pool, String typed) {
        pools.require(by, Permission.READ_USERS, pool);
        return users.named(pool, names.read(pool, typed))
                .or(() -> byUuid(pool, typed))
                .map(KnownUser::id)
                .orElseThrow(UserNotFound::new);
    }

    private Optional<KnownUser> byUuid(UserPoolId pool, String typed) {
        return UUID_FORM.matcher(typed).matches()
                ? users.find(pool, UserId.of(UUID.fromString(typed)))
                : Optional.empty();
    }
}
