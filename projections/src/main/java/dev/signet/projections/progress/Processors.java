package dev.signet.projections.progress;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;

/** How an asynchronous projection is run: pooled, from the beginning of the ledger, stopping at what it cannot handle. */
public final class Processors {

    private static final long CLAIM_INTERVAL_MILLIS = 2_000;

    private Processors() {}

    /**
     * A projection of its own.
     *
     * @param name its name for ever: its token is kept under it
     * @param segments how many parts are worked independently; fixed at the first start
     * @param batch how many events share one transaction at the most
     */
    public static ConfigurerModule projection(String name, int segments, int batch, Stops stops) {
        return configurer -> configurer
                .eventProcessing()
                .registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerErrorHandler(name, _ -> stops)
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, builder) -> builder.initialSegmentCount(segments)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                                .batchSize(batch));
    }
}
