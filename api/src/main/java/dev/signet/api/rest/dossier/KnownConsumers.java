package dev.signet.api.rest.dossier;

import dev.signet.application.revocation.RevocationConsumers;
import dev.signet.application.revocation.RevocationConsumers.Consumer;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.projections.dossier.Consumers;
import dev.signet.projections.dossier.Life.Acknowledgement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What consumers say of revocations, as the application knows it. */
@Component
class KnownConsumers implements Consumers {

    private final RevocationConsumers consumers;

    KnownConsumers(RevocationConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public List<Acknowledgement> of(UserPoolId pool, long position, Instant sequencedAt) {
        return consumers.of(pool, position, sequencedAt).stream()
                .map(consumer -> acknowledgement(consumer, sequencedAt))
                .toList();
    }

    private static Acknowledgement acknowledgement(Consumer consumer, Instant sequencedAt) {
        Instant seen = consumer.seenAt();
        return new Acknowledgement(
                consumer.credential(),
                consumer.name(),
                seen,
                seen == null ? null : Duration.between(sequencedAt, seen).toMillis());
    }
}
