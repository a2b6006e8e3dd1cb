package dev.signet.api.rest.identitypool;

import dev.signet.application.identitypool.KnownIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.RoleSettings;
import dev.signet.domain.identitypool.TagMapping;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Map;

/** An identity pool as operators see it. */
record IdentityPoolBody(
        IdentityPoolId identityPoolId,
        TenantId tenantId,
        IdentityPoolSettings settings,
        RoleSettings roles,
        Map<String, TagMapping> credentialTags,
        Instant createdAt,
        Instant updatedAt) {

    IdentityPoolBody {
        credentialTags = Map.copyOf(credentialTags);
    }

    static IdentityPoolBody of(KnownIdentityPool pool) {
        return new IdentityPoolBody(
                pool.id(),
                pool.tenant(),
                pool.settings(),
                pool.roles(),
                pool.tags(),
                pool.createdAt(),
                pool.updatedAt());
    }
}
