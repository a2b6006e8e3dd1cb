package dev.signet.application.command;

import dev.signet.domain.Id;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * In whose house a command is carried out, and for whom. It becomes the metadata of every event that follows.
 *
 * @param tenant whose ledger it goes to
 * @param pool the pool it concerns; absent for what concerns the tenant as a whole
 * @param caller who asked
 * @param about the person whose key seals the caller's address where the caller has proved nothing yet
 */
public record Context(
        TenantId tenant,
        @Nullable UserPoolId pool,
        Caller caller,
        @Nullable Id about) {

    /** Metadata key: the tenant's identifier. */
    public static final String TENANT = "tenant";
    /** Metadata key: the pool's identifier. */
    public static final String POOL = "pool";
    /** Metadata key: the {@link dev.signet.domain.Actor}. */
    public static final String ACTOR = "actor";
    /** Metadata key: the request's identifier. */
    public static final String REQUEST = "request";
    /** Metadata key: the caller's address, {@link Personal}. */
    public static final String ADDRESS = "address";
    /** Metadata key: the caller's user agent, {@link Personal}. */
    public static final String AGENT = "agent";

    MetaData metaData() {
        Map<String, Object> entries = new HashMap<>();
        entries.put(TENANT, tenant.value());
        entries.put(ACTOR, caller.actor());
        if (pool != null) {
            entries.put(POOL, pool.value());
        }
        if (caller.request() != null) {
            entries.put(REQUEST, caller.request());
        }
        Id subject = about;
        if (subject != null && caller.address() != null) {
            entries.put(ADDRESS, Personal.of(subject, caller.address()));
        }
        if (subject != null && caller.agent() != null) {
            entries.put(AGENT, Personal.of(subject, caller.agent()));
        }
        return MetaData.from(entries);
    }
}
