package dev.signet.projections;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.personal.Personal;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database with what happened there, on which nodes are started and stopped. */
public final class World implements AutoCloseable {

    /** Long enough for a loaded machine; nothing waits so long where all is well. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final KeptEvents codec = new KeptEvents();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** A node that runs until it is closed, or the world is. */
    public Node node() {
        Node node = new Node(database, codec);
        nodes.add(node);
        return node;
    }

    /** The database as its owner sees it. */
    public JdbcClient owner() {
        return JdbcClient.create(database.ownerDataSource());
    }

    /** Connections of its owner. */
    public DataSource connections() {
        return database.ownerDataSource();
    }

    /** The first column of what {@code sql} finds, as text. */
    public List<String> texts(String sql) {
        return owner().sql(sql).query((row, _) -> row.getString(1)).list();
    }

    /** An event that is the next of its stream. */
    public synchronized DomainEventMessage<?> event(String stream, DomainEvent event, Map<String, ?> metaData) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        return new GenericDomainEventMessage<>("Test", stream, sequence, event, MetaData.from(metaData));
    }

    /** What the application says of an event: in whose house, by whom, from where. */
    public static Map<String, Object> by(
            String tenant, @Nullable String pool, Actor actor, @Nullable Personal<String> address) {
        Map<String, Object> metaData = new HashMap<>(Map.of("tenant", tenant, "actor", actor, "request", "req-1"));
        if (pool != null) {
            metaData.put("pool", pool);
        }
        if (address != null) {
            metaData.put("address", address);
        }
        return metaData;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
