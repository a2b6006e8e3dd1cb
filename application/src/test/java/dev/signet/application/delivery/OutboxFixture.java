package dev.signet.application.delivery;

import dev.signet.application.Application;
import dev.signet.application.command.Identifiers;
import dev.signet.ledger.vault.Vault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outbox on a database of its own, and what a test asks of it. */
final class OutboxFixture implements AutoCloseable {

    final Application application = new Application();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Bells bells = new Bells();

    private final OutboxTable table = new OutboxTable(application.jdbc());
    private final Envelope envelope = new Envelope(new Vault(application.keys()));
    private final OutboxFigures figures = new OutboxFigures(application.jdbc(), application.clock, meters);
    final Outbox outbox = new Outbox(table, envelope, new Identifiers(), bells, application.clock);

    OutboxRound round(Carrier carrier) {
        return new OutboxRound(table, envelope, carrier, (_, _, _, _) -> false, figures, application.clock);
    }

    void put(Message message) {
        application.transactions().executeWithoutResult(transaction -> outbox.put(message));
    }

    /** Takes what is due, as a node does that dies before it can report. */
    void claimAndDie() {
        Instant now = application.clock.instant();
        table.claim(Medium.EMAIL, OutboxRound.BATCH, now, now.plus(OutboxRound.LEASE));
    }

    /** The only message's row. */
    Map<String, @Nullable Object> row() {
        return application.jdbc().sql("select * from delivery.outbox").query().singleRow();
    }

    long count(String status) {
        return application
                .jdbc()
                .sql("select count(*) from delivery.outbox where status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }

    double gauge(String name, String... tags) {
        return meters.get(name).tags(tags).gauge().value();
    }

    @Override
    public void close() {
        application.close();
    }
}
