package dev.signet.api.rest.revocation;

import dev.signet.application.revocation.RevocationRefused;
import dev.signet.domain.Id;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the streams that are open at this node, so that neither one credential nor all together hold it. */
@Component
class OpenStreams {

    static final int MOST_OF_ONE = 100;
    static final int MOST = 5_000;

    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    OpenStreams(MeterRegistry meters) {
        Gauge.builder("signet.revocation.streams", this::all)
                .description("Streams of revocations that are open at this node")
                .register(meters);
    }

    /** A stream that is open until it is closed. */
    interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws RevocationRefused.TooManyStreams where there are as many as may be */
    synchronized Open enter(Id credential) {
        int own = open.getOrDefault(credential.value(), 0);
        if (own >= MOST_OF_ONE || all >= MOST) {
            throw new RevocationRefused.TooManyStreams();
        }
        open.put(credential.value(), own + 1);
        all++;
        return () -> leave(credential);
    }

    private synchronized void leave(Id credential) {
        open.computeIfPresent(credential.value(), (_, own) -> own == 1 ? null : own - 1);
        all--;
    }

    private synchronized int all() {
        return all;
    }
}
