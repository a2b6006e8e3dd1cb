package dev.signet.projections.progress;

import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor.Builder;
import org.axonframework.messaging.StreamableMessageSource;

/** How an asynchronous projection is run: pooled, from the beginning of the ledger, stopping at what it cannot handle. */
public final class Processors {

    private static final long CLAIM_INTERVAL_MILLIS = 2_000;
    private static final long PROMPT_INTERVAL_MILLIS = 250;

    private Processors() {}

    /**
     * A projection of its own.
     *
     * @param name its name for ever: its token is kept under it
     * @param segments how many parts are worked independently; fixed at the first start
     * @param batch how many events share one transaction at the most
     */
    public static ConfigurerModule projection(String name, int segments, int batch, Stops stops) {
        return module(name, segments, batch, stops, builder -> builder.tokenClaimInterval(CLAIM_INTERVAL_MILLIS));
    }

    /**
     * The same in one segment, for what may stand still for a second at most when the node that works it is lost: its claim
     * says several times a second that it is alive, and others look as often.
     */
    public static ConfigurerModule promptProjection(String name, int batch, Stops stops, PromptTokens tokens) {
        ConfigurerModule module = module(
                name,
                1,
                batch,
                stops,
                builder -> builder.tokenClaimInterval(PROMPT_INTERVAL_MILLIS)
                        .claimExtensionThreshold(PROMPT_INTERVAL_MILLIS));
        return configurer -> {
            configurer.eventProcessing().registerTokenStore(name, _ -> tokens.store());
            module.configureModule(configurer);
        };
    }

    private static ConfigurerModule module(
            String name, int segments, int batch, Stops stops, UnaryOperator<Builder> claims) {
        return configurer -> configurer
                .eventProcessing()
                .registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerErrorHandler(name, _ -> stops)
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, builder) -> claims.apply(builder)
                                .initialSegmentCount(segments)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .batchSize(batch));
    }
}
