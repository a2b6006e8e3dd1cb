package dev.signet.projections.revocation;

import dev.signet.domain.Id;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationOrdered;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A revocation as an event tells of it. */
record RevocationRow(
        long position,
        RevocationScope scope,
        @Nullable String session,
        @Nullable String client,
        @Nullable String kid,
        RevocationReason reason,
        Instant at) {

    /**
     * Orders for a session or a user say nothing that the sessions do not say themselves, in the same transaction; nor
     * does one for a tenant, beside those for its pools.
     */
    static Optional<RevocationRow> of(long position, Object event) {
        return switch (event) {
            case TokenRevoked e ->
                Optional.of(new RevocationRow(
                        position, RevocationScope.SESSION, e.session().value(), null, null, e.reason(), e.at()));
            case RevocationOrdered e -> of(position, e);
            default -> Optional.empty();
        };
    }

    private static Optional<RevocationRow> of(long position, RevocationOrdered e) {
        return switch (e.scope()) {
            case CLIENT, POOL, SIGNING_KEY ->
                Optional.of(new RevocationRow(
                        position, e.scope(), null, value(e.client()), value(e.key()), e.reason(), e.at()));
            case SESSION, USER, TENANT -> Optional.empty();
        };
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
