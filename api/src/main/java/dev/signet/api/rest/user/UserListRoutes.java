package dev.signet.api.rest.user;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.audit.AsOfBody;
import dev.signet.api.rest.audit.WaitFor;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserStatus;
import dev.signet.projections.history.Reader;
import dev.signet.projections.view.UserDirectory;
import dev.signet.projections.view.UserFilter;
import dev.signet.projections.view.UserFilter.Exactly;
import dev.signet.projections.view.UserFilter.StartingWith;
import dev.signet.projections.view.UserPage;
import dev.signet.projections.view.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class UserListRoutes {

    private final Pools pools;
    private final UserDirectory directory;

    UserListRoutes(Pools pools, UserDirectory directory) {
        this.pools = pools;
        this.directory = directory;
    }

    record Listed(
            String userId,
            UserStatus status,
            boolean enabled,
            Map<String, JsonNode> attributes,
            List<String> verified,
            Instant createdAt,
            Instant updatedAt) {

        static Listed of(UserSummary user) {
            return new Listed(
                    user.user(),
                    user.status(),
                    user.enabled(),
                    user.attributes(),
                    user.verified().stream().sorted().toList(),
                    user.createdAt(),
                    user.updatedAt());
        }
    }

    record Users(List<Listed> items, @Nullable String nextCursor, AsOfBody asOf) {

        static Users of(UserPage page) {
            return new Users(page.users().stream().map(Listed::of).toList(), page.next(), AsOfBody.of(page.asOf()));
        }
    }

    @GetMapping("/v1/pools/{pool}/users")
    @ForOperators(Permission.READ_USERS)
    Users find(
            Administrator by,
            Caller caller,
            @PathVariable UserPoolId pool,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestHeader(name = WaitFor.HEADER, required = false) @Nullable String waitFor) {
        pools.require(by, Permission.READ_USERS, pool);
        UserFilter wanted = UserFilter.parse(filter);
        if (wanted instanceof Exactly || wanted instanceof StartingWith) {
            by.require(Permission.READ_PERSONAL); // whoever may ask letter by letter may as well read
        }
        Reader reader = new Reader(caller.actor(), by.may(Permission.READ_PERSONAL));
        return Users.of(directory.find(pool, wanted, cursor, limit, WaitFor.read(waitFor), reader));
    }
}
