package dev.signet.api.cognito.identitypool;

import dev.signet.api.cognito.identitypool.IdentityPoolShapes.CreateIdentityPoolRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.CreateIdentityPoolResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.DeleteIdentityPoolRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.DescribeIdentityPoolRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.DescribeIdentityPoolResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.IdentityPoolShortDescription;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.ListIdentityPoolsRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.ListIdentityPoolsResponse;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.UpdateIdentityPoolRequest;
import dev.signet.api.cognito.identitypool.IdentityPoolShapes.UpdateIdentityPoolResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.Service;
import dev.signet.api.cognito.operation.TenantTag;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.identitypool.ChangeIdentityPool;
import dev.signet.application.identitypool.CreateIdentityPool;
import dev.signet.application.identitypool.DeleteIdentityPool;
import dev.signet.application.identitypool.KnownIdentityPool;
import dev.signet.application.identitypool.ReadIdentityPools;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.tenant.TenantId;
import org.springframework.stereotype.Component;

@Component
class ManagingIdentityPools implements Operations {

    private final CreateIdentityPool create;
    private final ReadIdentityPools read;
    private final ChangeIdentityPool change;
    private final DeleteIdentityPool delete;

    ManagingIdentityPools(
            CreateIdentityPool create, ReadIdentityPools read, ChangeIdentityPool change, DeleteIdentityPool delete) {
        this.create = create;
        this.read = read;
        this.change = change;
        this.delete = delete;
    }

    @Override
    public Service service() {
        return Service.IDENTITY_POOLS;
    }

    @Operation(
            differs =
                    "A platform administrator's key names the tenant by the tag signet:tenant. CognitoIdentityProviders are"
                            + " user pools of the same tenant; what else is named is kept, and gives nobody anything yet.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    CreateIdentityPoolResponse createIdentityPool(CreateIdentityPoolRequest request, Administrator by, Caller caller) {
        TenantId tenant = Values.of(() -> TenantTag.of(by, "IdentityPoolTags", request.identityPoolTags()));
        IdentityPoolSettings settings = Values.of(() -> IdentityPoolWanted.of(request));
        IdentityPoolId pool = create.create(by, tenant, settings, caller);
        return IdentityPoolsShown.created(read.read(by, pool));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    DescribeIdentityPoolResponse describeIdentityPool(DescribeIdentityPoolRequest request, Administrator by) {
        return IdentityPoolsShown.described(read.read(by, IdentityPoolNames.pool(request.identityPoolId())));
    }

    @Operation(differs = "As CreateIdentityPool. Tags that are left out stay.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    UpdateIdentityPoolResponse updateIdentityPool(UpdateIdentityPoolRequest request, Administrator by, Caller caller) {
        IdentityPoolId pool = IdentityPoolNames.pool(request.identityPoolId());
        change.amend(by, pool, present -> Values.of(() -> IdentityPoolWanted.of(request, present)), caller);
        return IdentityPoolsShown.updated(read.read(by, pool));
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    void deleteIdentityPool(DeleteIdentityPoolRequest request, Administrator by, Caller caller) {
        delete.delete(by, IdentityPoolNames.pool(request.identityPoolId()), caller);
    }

    @Operation(differs = "A tenant's key lists the tenant's identity pools.", reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListIdentityPoolsResponse listIdentityPools(ListIdentityPoolsRequest request, Administrator by) {
        Page<KnownIdentityPool> page = read.listAll(by, Paging.of(request.maxResults(), request.nextToken()));
        return new ListIdentityPoolsResponse(
                page.items().stream()
                        .map(pool -> new IdentityPoolShortDescription(
                                IdentityPoolNames.of(pool.id()), pool.settings().name()))
                        .toList(),
                page.next());
    }
}
