package dev.signet.projections.audit;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * That the trail was read, for the record.
 *
 * @param tenant whose history was asked for; absent where it was everybody's
 * @param pool the pool that was asked for
 * @param query what was asked, as field names and identifiers without personal data
 * @param asOf the ledger position that the answer is as of
 * @param results how many events the answer holds
 */
public record Reading(@Nullable TenantId tenant, @Nullable UserPoolId pool, String query, long asOf, int results) {}
