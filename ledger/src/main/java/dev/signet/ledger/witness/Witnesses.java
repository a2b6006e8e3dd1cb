package dev.signet.ledger.witness;

import dev.signet.ledger.checkpoint.LedgerUnavailable;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.witness.Witnessed.Taken;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was brought where, for those who ask. */
public final class Witnesses {

    static final String ALL = """
            select w.place, w.kind, w.target, w.tree, w.tried_at, w.failing_since, w.failure, w.contradicted,
                   n.epoch, n.size, n.at, n.receipt is not null as receipted
            from ledger.witness w
            left join lateral (
                select epoch, size, at, receipt from ledger.witnessed t
                where t.place = w.place and t.tree = w.tree order by epoch desc, size desc limit 1) n on true
            order by w.place
            """;

    static final String RECEIPT =
            "select receipt from ledger.witnessed where place = ? and tree = ? and epoch = ? and size = ?";

    private final DataSource pool;

    /** Places that the database which {@code pool} connects to knows of. */
    public Witnesses(DataSource pool) {
        this.pool = pool;
    }

    /** All places, ordered by name. */
    public List<Witnessed> all() {
        return ask(connection -> Query.all(connection, ALL, Witnesses::read));
    }

    /** What a place gave for a checkpoint; empty where it gave nothing or did not take it. */
    public Optional<byte[]> receipt(String place, String tree, int epoch, long size) {
        return ask(connection ->
                Query.all(connection, RECEIPT, row -> Optional.ofNullable(row.getBytes(1)), place, tree, epoch, size)
                        .stream()
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Witnessed read(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        return new Witnessed(
                row.getString("place"),
                row.getString("kind"),
                row.getString("target"),
                row.getString("tree"),
                instant(row, "tried_at"),
                instant(row, "failing_since"),
                row.getString("failure"),
                row.getBoolean("contradicted"),
                at == null
                        ? null
                        : new Taken(row.getInt("epoch"), row.getLong("size"), at, row.getBoolean("receipted")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable("read what was brought to the witnesses", e);
        }
    }
}
