package dev.signet.application.delivery;

import dev.signet.application.command.Identifiers;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a use case leaves a message. It is part of the use case's transaction: if that is rolled back nothing is sent,
 * and if it commits the message goes out at least once, by this node or another.
 */
@Component
public class Outbox {

    private final OutboxTable table;
    private final Envelope envelope;
    private final Identifiers identifiers;
    private final Bells bells;
    private final Clock clock;

    Outbox(OutboxTable table, Envelope envelope, Identifiers identifiers, Bells bells, Clock clock) {
        this.table = table;
        this.envelope = envelope;
        this.identifiers = identifiers;
        this.bells = bells;
        this.clock = clock;
    }

    /**
     * Leaves a message to be sent once the surrounding transaction has committed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void put(Message message) {
        requireTransaction();
        UUID id = identifiers.next();
        table.put(id, message, envelope.seal(id, message), clock.instant());
        Medium medium = message.to().medium();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bells.of(medium).ring();
            }
        });
    }

    /**
     * Empties what still waits for a person who is being erased; it will not be sent, and shows as failed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void withdraw(UserId user) {
        requireTransaction();
        table.withdraw(user);
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the outbox is written in the transaction of a use case");
        }
    }
}
