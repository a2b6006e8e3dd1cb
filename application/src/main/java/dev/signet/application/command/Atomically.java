package dev.signet.application.command;

import dev.signet.application.command.CommandRefused.Archived;
import dev.signet.ledger.event.ArchivedStream;
import dev.signet.ledger.event.Written;
import dev.signet.ledger.sequence.Sequencer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One database transaction around the whole body of a use case: its reads, its commands and what it puts into the vault
 * and the outbox. All of it happens or none.
 *
 * <p>Where another node changed the same aggregate in between, the body runs again from its first read, three times at
 * the most; so a body must be safe to repeat until it returns. The same where a stream was archived that the look-up
 * tables still had when it was looked for.
 */
@Component
public class Atomically {

    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    private final TransactionTemplate transaction;
    private final Sequencer sequencer;

    Atomically(PlatformTransactionManager transactions, Sequencer sequencer) {
        this.transaction = new TransactionTemplate(transactions);
        this.sequencer = sequencer;
    }

    /** Runs {@code body} and gives what it gave. */
    @SuppressWarnings("NullAway") // the body decides whether its answer may be null
    public <T> T run(Supplier<T> body) {
        for (int attempt = 1; ; attempt++) {
            try {
                Written<T> written = Written.by(() -> transaction.execute(status -> body.get()));
                written.lastEvent().ifPresent(event -> {
                    LastWrite.committed(event);
                    sequencer.appended(); // only now: within the transaction nothing could be sequenced yet
                });
                return written.value();
            } catch (ConcurrencyException | AggregateStreamCreationException | ArchivedStream stale) {
                if (attempt == ATTEMPTS) {
                    throw stale instanceof ArchivedStream ? new Archived() : stale;
                }
                pauseBefore(attempt + 1);
            }
        }
    }

    /** Runs {@code body}, which gives nothing. */
    public void run(Runnable body) {
        run(() -> {
            body.run();
            return true;
        });
    }

    private static void pauseBefore(int attempt) {
        long most = FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }
}
