package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.TenantTag;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.cognito.pool.PoolShapes.AddCustomAttributesRequest;
import dev.signet.api.cognito.pool.PoolShapes.AddCustomAttributesResponse;
import dev.signet.api.cognito.pool.PoolShapes.CreateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolShapes.CreateUserPoolResponse;
import dev.signet.api.cognito.pool.PoolShapes.DeleteUserPoolRequest;
import dev.signet.api.cognito.pool.PoolShapes.DescribeUserPoolRequest;
import dev.signet.api.cognito.pool.PoolShapes.DescribeUserPoolResponse;
import dev.signet.api.cognito.pool.PoolShapes.ListUserPoolsRequest;
import dev.signet.api.cognito.pool.PoolShapes.ListUserPoolsResponse;
import dev.signet.api.cognito.pool.PoolShapes.UpdateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolShapes.UpdateUserPoolResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.CreatePool;
import dev.signet.application.pool.DeletePool;
import dev.signet.application.pool.EstimateUsers;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.ListPools;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import org.springframework.stereotype.Component;

@Component
class ManagingPools implements Operations {

    private final CreatePool create;
    private final ReadPool read;
    private final ListPools list;
    private final ChangePoolSettings change;
    private final DeletePool delete;
    private final EstimateUsers users;

    ManagingPools(
            CreatePool create,
            ReadPool read,
            ListPools list,
            ChangePoolSettings change,
            DeletePool delete,
            EstimateUsers users) {
        this.create = create;
        this.read = read;
        this.list = list;
        this.change = change;
        this.delete = delete;
        this.users = users;
    }

    @Operation(
            differs =
                    "A platform administrator's key names the tenant by the tag signet:tenant. LambdaConfig takes https"
                            + " URLs in place of ARNs. Messages are sent as the node is configured, whatever EmailConfiguration and"
                            + " SmsConfiguration say. Refused: links, case-sensitive names, preferred_username as an alias,"
                            + " DeveloperOnlyAttribute, KMS keys, the newer issuer.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    CreateUserPoolResponse createUserPool(CreateUserPoolRequest request, Administrator by, Caller caller) {
        TenantId tenant = Values.of(() -> TenantTag.of(by, "UserPoolTags", request.userPoolTags()));
        PoolSettings settings = Values.of(() -> PoolWanted.of(request));
        UserPoolId pool = create.create(by, tenant, settings, caller);
        return new CreateUserPoolResponse(PoolsShown.of(read.read(by, pool), 0));
    }

    @Operation(differs = "EstimatedNumberOfUsers is exact up to 10,000 and says 10,000 above.", reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    DescribeUserPoolResponse describeUserPool(DescribeUserPoolRequest request, Administrator by) {
        KnownPool pool = read.read(by, PoolNames.pool(request.userPoolId()));
        return new DescribeUserPoolResponse(PoolsShown.of(pool, users.of(pool.id())));
    }

    @Operation(
            differs = "As CreateUserPool. What only Signet knows of a pool stays: hashing, lock-out, signing algorithm,"
                    + " code validity, timeouts of triggers.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    UpdateUserPoolResponse updateUserPool(UpdateUserPoolRequest request, Administrator by, Caller caller) {
        change.amend(
                by,
                PoolNames.pool(request.userPoolId()),
                present -> Values.of(() -> PoolWanted.of(request, present)),
                caller);
        return new UpdateUserPoolResponse();
    }

    @Operation(
            differs = "Users are erased one after another afterwards; what happened in the pool stays in the ledger.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    void deleteUserPool(DeleteUserPoolRequest request, Administrator by, Caller caller) {
        delete.delete(by, PoolNames.pool(request.userPoolId()), caller);
    }

    @Operation(differs = "A tenant's key lists the tenant's pools.", reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListUserPoolsResponse listUserPools(ListUserPoolsRequest request, Administrator by) {
        Page<KnownPool> page = list.listAll(by, Paging.of(request.maxResults(), request.nextToken()));
        return new ListUserPoolsResponse(
                page.items().stream().map(PoolsShown::listed).toList(), page.next());
    }

    @Operation(differs = "DeveloperOnlyAttribute is refused.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    AddCustomAttributesResponse addCustomAttributes(
            AddCustomAttributesRequest request, Administrator by, Caller caller) {
        change.amend(
                by,
                PoolNames.pool(request.userPoolId()),
                present -> Values.of(() -> MoreAttributes.of(request.customAttributes(), present)),
                caller);
        return new AddCustomAttributesResponse();
    }
}
