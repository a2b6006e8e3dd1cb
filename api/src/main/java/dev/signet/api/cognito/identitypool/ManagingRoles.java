package dev.signet.api.cognito.identitypool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.cognito.identitypool.RoleShapes.GetIdentityPoolRolesRequest;
import dev.signet.api.cognito.identitypool.RoleShapes.GetIdentityPoolRolesResponse;
import dev.signet.api.cognito.identitypool.RoleShapes.GetPrincipalTagAttributeMapRequest;
import dev.signet.api.cognito.identitypool.RoleShapes.GetPrincipalTagAttributeMapResponse;
import dev.signet.api.cognito.identitypool.RoleShapes.SetIdentityPoolRolesRequest;
import dev.signet.api.cognito.identitypool.RoleShapes.SetPrincipalTagAttributeMapRequest;
import dev.signet.api.cognito.identitypool.RoleShapes.SetPrincipalTagAttributeMapResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Service;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.identitypool.ChangeIdentityPool;
import dev.signet.application.identitypool.KnownIdentityPool;
import dev.signet.application.identitypool.ReadIdentityPools;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.RoleSettings;
import dev.signet.domain.identitypool.TagMapping;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ManagingRoles implements Operations {

    private static final TagMapping NONE = new TagMapping(false, Map.of());

    private final ChangeIdentityPool change;
    private final ReadIdentityPools read;

    ManagingRoles(ChangeIdentityPool change, ReadIdentityPools read) {
        this.change = change;
        this.read = read;
    }

    @Override
    public Service service() {
        return Service.IDENTITY_POOLS;
    }

    @Operation(differs = "A list contains its members and no parts of them; a claim that is absent matches no rule.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    void setIdentityPoolRoles(SetIdentityPoolRolesRequest request, Administrator by, Caller caller) {
        RoleSettings roles = Values.of(() -> RolesWanted.of(request));
        change.setRoles(by, IdentityPoolNames.pool(request.identityPoolId()), roles, caller);
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetIdentityPoolRolesResponse getIdentityPoolRoles(GetIdentityPoolRolesRequest request, Administrator by) {
        KnownIdentityPool pool = read.read(by, IdentityPoolNames.pool(request.identityPoolId()));
        return new GetIdentityPoolRolesResponse(
                request.identityPoolId(), RolesWanted.roles(pool.roles()), RolesWanted.mappings(pool.roles()));
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    SetPrincipalTagAttributeMapResponse setPrincipalTagAttributeMap(
            SetPrincipalTagAttributeMapRequest request, Administrator by, Caller caller) {
        IdentityPoolId pool = IdentityPoolNames.pool(request.identityPoolId());
        TagMapping mapping = Values.of(() -> new TagMapping(
                requireNonNullElse(request.useDefaults(), false),
                requireNonNullElse(request.principalTags(), Map.of())));
        Values.of(() -> {
            change.mapTags(by, pool, request.identityProviderName(), mapping, caller);
            return pool;
        });
        return new SetPrincipalTagAttributeMapResponse(
                request.identityPoolId(), request.identityProviderName(), mapping.usual(), mapping.claims());
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetPrincipalTagAttributeMapResponse getPrincipalTagAttributeMap(
            GetPrincipalTagAttributeMapRequest request, Administrator by) {
        TagMapping mapping = read.read(by, IdentityPoolNames.pool(request.identityPoolId()))
                .tags()
                .getOrDefault(request.identityProviderName(), NONE);
        return new GetPrincipalTagAttributeMapResponse(
                request.identityPoolId(), request.identityProviderName(), mapping.usual(), mapping.claims());
    }
}
