package dev.signet.api.cognito.user;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.user.UserShapes.AdminGetUserRequest;
import dev.signet.api.cognito.user.UserShapes.AdminGetUserResponse;
import dev.signet.api.cognito.user.UserShapes.ListUsersRequest;
import dev.signet.api.cognito.user.UserShapes.ListUsersResponse;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ReadPool;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.ReadUser;
import dev.signet.application.user.UserFactors;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import dev.signet.projections.history.Reader;
import dev.signet.projections.progress.Wanted;
import dev.signet.projections.view.UserDirectory;
import dev.signet.projections.view.UserFilter;
import dev.signet.projections.view.UserFilter.Exactly;
import dev.signet.projections.view.UserFilter.StartingWith;
import dev.signet.projections.view.UserPage;
import org.springframework.stereotype.Component;

@Component
class ReadingUsers implements Operations {

    private static final int MOST = 60;

    private final FindUser find;
    private final ReadUser read;
    private final ReadPool pools;
    private final UserDirectory directory;
    private final UserFactors factors;

    ReadingUsers(FindUser find, ReadUser read, ReadPool pools, UserDirectory directory, UserFactors factors) {
        this.find = find;
        this.read = read;
        this.pools = pools;
        this.directory = directory;
        this.factors = factors;
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    AdminGetUserResponse adminGetUser(AdminGetUserRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = find.find(by, pool, request.username());
        return UsersShown.one(
                read.read(by, pool, user), factors.read(by, pool, user).factors());
    }

    @Operation(
            differs = "The list follows what happens within milliseconds and not at once. Filters cannot ask for"
                    + " preferred_username or sub; cognito:user_status and status compare with = alone.",
            reads = true)
    @ForOperators(Permission.READ_USERS)
    ListUsersResponse listUsers(ListUsersRequest request, Administrator by, Caller caller) {
        UserPoolId pool = pools.read(by, PoolNames.pool(request.userPoolId())).id();
        UserFilter filter = filter(request);
        if (filter instanceof Exactly || filter instanceof StartingWith) {
            by.require(Permission.READ_PERSONAL); // whoever may ask letter by letter may as well read
        }
        Reader reader = new Reader(caller.actor(), by.may(Permission.READ_PERSONAL));
        Integer limit = request.limit();
        UserPage page = page(pool, filter, request, limit == null || limit == 0 ? MOST : limit, reader);
        return new ListUsersResponse(
                page.users().stream()
                        .map(user -> UsersShown.listed(user, request.attributesToGet()))
                        .toList(),
                page.next());
    }

    private UserPage page(UserPoolId pool, UserFilter filter, ListUsersRequest request, int limit, Reader reader) {
        try {
            return directory.find(pool, filter, request.paginationToken(), limit, Wanted.NOTHING, reader);
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.INVALID_PARAMETER.because("Invalid pagination token.");
        }
    }

    private static UserFilter filter(ListUsersRequest request) {
        try {
            return UserFilter.parse(request.filter());
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.INVALID_PARAMETER.because("Error while parsing filter: " + malformed.getMessage());
        }
    }
}
