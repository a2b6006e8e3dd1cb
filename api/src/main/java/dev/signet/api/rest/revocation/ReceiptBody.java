package dev.signet.api.rest.revocation;

import dev.signet.application.revocation.RevocationConsumers.Consumer;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.RevocationReason;
import dev.signet.projections.revocation.Revocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a revocation spread. At Signet's own doors it worked from its commit, which lies between {@code askedAt} and
 * {@code sequencedAt}; the position is that of its inclusion proof.
 *
 * @param everywhere whether every consumer has said that it refuses the tokens
 */
record ReceiptBody(
        long position,
        UUID eventId,
        RevocationScope scope,
        @Nullable String sessionId,
        @Nullable String clientId,
        @Nullable String kid,
        RevocationReason reason,
        Instant askedAt,
        Instant sequencedAt,
        boolean everywhere,
        List<Seen> consumers) {

    static ReceiptBody of(Revocation revocation, List<Consumer> consumers) {
        return new ReceiptBody(
                revocation.position(),
                revocation.event(),
                revocation.scope(),
                revocation.session(),
                revocation.client(),
                revocation.kid(),
                revocation.reason(),
                revocation.at(),
                revocation.sequencedAt(),
                consumers.stream().allMatch(consumer -> consumer.seenAt() != null),
                consumers.stream()
                        .map(consumer -> Seen.of(consumer, revocation.sequencedAt()))
                        .toList());
    }

    /**
     * What a consumer says.
     *
     * @param clientId as which it proved itself; absent for an operator
     * @param seenAt when it said that it refuses the tokens; absent as long as it has not
     * @param millis from {@code sequencedAt} to then
     * @param heardAt when it last said anything
     */
    record Seen(
            @Nullable AppClientId clientId,
            @Nullable OperatorId operatorId,
            String consumer,
            @Nullable Instant seenAt,
            @Nullable Long millis,
            Instant heardAt) {

        static Seen of(Consumer consumer, Instant sequencedAt) {
            Instant seen = consumer.seenAt();
            boolean client = consumer.credential().startsWith(AppClientId.PREFIX + "_");
            return new Seen(
                    client ? new AppClientId(consumer.credential()) : null,
                    client ? null : new OperatorId(consumer.credential()),
                    consumer.name(),
                    seen,
                    seen == null ? null : Duration.between(sequencedAt, seen).toMillis(),
                    consumer.heardAt());
        }
    }
}
