package dev.signet.api.rest.revocation;

import dev.signet.api.rest.audit.AsOfBody;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.projections.revocation.Revocation;
import dev.signet.projections.revocation.RevocationFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Revocations in the order of the ledger.
 *
 * @param position up to where nothing is missing: what to acknowledge, and to ask from next
 * @param more whether there is more at once
 * @param lagMillis for how long a commit may have been waiting that the answer cannot tell of yet; measured every second
 */
record FeedBody(List<Entry> revocations, long position, boolean more, long lagMillis, AsOfBody asOf) {

    /** @param named whether entries say which pool they are of */
    static FeedBody of(RevocationFeed.Batch batch, Duration lag, boolean named) {
        return new FeedBody(
                batch.revocations().stream()
                        .map(revocation -> Entry.of(revocation, named))
                        .toList(),
                batch.position(),
                batch.more(),
                lag.toMillis(),
                AsOfBody.of(batch.asOf()));
    }

    /**
     * Which access tokens are to be refused.
     *
     * @param poolId where several pools are followed: of which it is
     * @param originJti of one session: the claim of its tokens
     * @param clientId of a client: the claim of its tokens; with {@code authTimeBefore}
     * @param kid of a signing key: the header parameter of its tokens
     * @param authTimeBefore of a client or the pool: tokens whose {@code auth_time} is lower, in seconds
     * @param expiresAt when none of them can be valid any more, so that this can be forgotten
     */
    record Entry(
            long position,
            RevocationScope scope,
            @Nullable UserPoolId poolId,
            @Nullable UUID originJti,
            @Nullable String clientId,
            @Nullable String kid,
            @Nullable Long authTimeBefore,
            RevocationReason reason,
            Instant at,
            Instant sequencedAt,
            Instant expiresAt) {

        static Entry of(Revocation revocation, boolean named) {
            String session = revocation.session();
            return new Entry(
                    revocation.position(),
                    revocation.scope(),
                    named ? revocation.pool() : null,
                    session == null ? null : new SessionId(session).uuid(),
                    revocation.client(),
                    revocation.kid(),
                    before(revocation),
                    revocation.reason(),
                    revocation.at(),
                    revocation.sequencedAt(),
                    revocation.expiresAt());
        }

        private static @Nullable Long before(Revocation revocation) {
            return switch (revocation.scope()) {
                case CLIENT, POOL -> revocation.at().getEpochSecond();
                case SESSION, USER, TENANT, SIGNING_KEY -> null;
            };
        }
    }
}
