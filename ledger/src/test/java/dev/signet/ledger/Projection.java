package dev.signet.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.FullConcurrencyPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;

/** A pooled streaming processor over a node's ledger that notes every event it is given. */
public final class Projection implements AutoCloseable {

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final PooledStreamingEventProcessor processor;

    private Projection(TestNode node) {
        processor = PooledStreamingEventProcessor.builder()
                .name("noting")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Notes())
                        .sequencingPolicy(new FullConcurrencyPolicy())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(node.store())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .batchSize(100)
                .build();
        processor.start();
    }

    /** A projection that reads the node's ledger from its beginning. */
    public static Projection of(TestNode node) {
        return new Projection(node);
    }

    /** What it was given, in the order in which it was given. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdownNow();
        worker.shutdownNow();
    }

    private final class Notes {
        @EventHandler
        void on(String text, EventMessage<?> event) {
            texts.add(text);
        }
    }
}
