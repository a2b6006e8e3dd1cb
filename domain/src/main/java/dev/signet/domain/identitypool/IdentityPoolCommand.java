package dev.signet.domain.identitypool;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of an identity pool. All but the first answer with an Outcome of {@link IdentityPoolRefusal}. */
public sealed interface IdentityPoolCommand extends DomainCommand {

    /** The identity pool that is asked. */
    IdentityPoolId identityPool();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return identityPool().value();
    }

    /** Lets an identity pool come into being; it gives no roles yet. */
    record CreateIdentityPool(IdentityPoolId identityPool, TenantId tenant, IdentityPoolSettings settings, Instant at)
            implements IdentityPoolCommand {}

    /** Replaces the settings as a whole; roles and tags stay. */
    record ChangeIdentityPool(IdentityPoolId identityPool, IdentityPoolSettings settings, Instant at)
            implements IdentityPoolCommand {}

    /** Replaces all that says which roles are given. */
    record SetRoles(IdentityPoolId identityPool, RoleSettings roles, Instant at) implements IdentityPoolCommand {}

    /** Replaces which claims of one provider's logins become tags. */
    record MapTags(IdentityPoolId identityPool, String provider, TagMapping mapping, Instant at)
            implements IdentityPoolCommand {
        public MapTags {
            ProviderName.require("provider", provider);
        }
    }

    /** Removes the identity pool for good; twice is once. */
    record DeleteIdentityPool(IdentityPoolId identityPool, Instant at) implements IdentityPoolCommand {}
}
