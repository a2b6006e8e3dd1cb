package dev.signet.projections.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a projection fails: it stops where it is and says so. Nothing is skipped and nothing is parked; the
 * same batch is tried again with a growing pause until it succeeds.
 */
public final class Stops implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Stops.class);

    private final Clock clock;
    private final Map<String, Stop> standing = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

    Stops(Clock clock) {
        this.clock = clock;
    }

    /**
     * Why a projection stands still on this node.
     *
     * @param event identifier of the first event of the batch that failed
     * @param reason the class of what was thrown; its message could hold personal data
     * @param since when it first failed
     */
    public record Stop(String event, String reason, Instant since) {}

    @Override
    public void handleError(ErrorContext context) throws Exception {
        String processor = context.eventProcessor();
        EventMessage<?> first = context.failedEvents().getFirst();
        String reason = context.error().getClass().getSimpleName();
        failures.computeIfAbsent(processor, _ -> new LongAdder()).increment();
        standing.merge(
                processor,
                new Stop(first.getIdentifier(), reason, clock.instant()),
                (earlier, now) -> new Stop(now.event(), now.reason(), earlier.since()));
        LOG.error(
                "projection {} stopped at event {} and will try again: {}",
                processor,
                first.getIdentifier(),
                reason,
                context.error());
        switch (context.error()) {
            case Error error -> throw error;
            case Exception exception -> throw exception;
            case Throwable other -> throw new EventProcessingException("projection stopped", other);
        }
    }

    /** What stands still on this node, by projection. */
    public Map<String, Stop> standing() {
        return Map.copyOf(standing);
    }

    /** How often a batch of {@code processor} failed on this node. */
    public long failures(String processor) {
        LongAdder count = failures.get(processor);
        return count == null ? 0 : count.sum();
    }

    void resumed(String processor) {
        if (!standing.isEmpty() && standing.remove(processor) != null) {
            LOG.info("projection {} goes on", processor);
        }
    }
}
