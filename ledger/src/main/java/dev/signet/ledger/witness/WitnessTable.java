package dev.signet.ledger.witness;

import dev.signet.ledger.checkpoint.LedgerUnavailable;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.note.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes what was brought where, and how it went. */
final class WitnessTable {

    static final String SENT = """
            select coalesce(max(size), 0) from ledger.witnessed where place = ? and tree = ? and epoch = ?
            """;

    private static final String KNOWN = """
            insert into ledger.witness (place, kind, target, tree) values (?, ?, ?, ?)
            on conflict (place) do update
            set kind = excluded.kind, target = excluded.target, tree = excluded.tree
            """;

    private static final String TAKEN = """
            insert into ledger.witnessed (place, tree, epoch, size, receipt) values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String WELL = """
            update ledger.witness
            set tried_at = now(), failing_since = null, failure = null, contradicted = false where place = ?
            """;

    private static final String FAILED = """
            update ledger.witness
            set tried_at = now(), failing_since = coalesce(failing_since, now()), failure = ?, contradicted = ?
            where place = ?
            """;

    private final DataSource pool;

    WitnessTable(DataSource pool) {
        this.pool = pool;
    }

    void know(WitnessedTree place) {
        change(KNOWN, place.name(), place.place().kind(), place.place().target(), place.tree());
    }

    /** Leaves under the last checkpoint of an origin that a place took. */
    long sent(WitnessedTree place, Origin origin) {
        try (Connection connection = pool.getConnection()) {
            return Query.first(connection, SENT, row -> row.getLong(1), place.name(), origin.tree(), origin.epoch())
                    .orElse(0L);
        } catch (SQLException e) {
            throw new LedgerUnavailable("read what was brought to a witness", e);
        }
    }

    void taken(WitnessedTree place, Offer offer, byte[] receipt) {
        Origin origin = offer.checkpoint().origin();
        change(
                TAKEN,
                place.name(),
                origin.tree(),
                origin.epoch(),
                offer.checkpoint().size(),
                receipt.length == 0 ? null : receipt);
        change(WELL, place.name());
    }

    void failed(WitnessedTree place, String why, boolean contradicted) {
        change(FAILED, why, contradicted, place.name());
    }

    private void change(String sql, @Nullable Object... arguments) {
        try (Connection connection = pool.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                change.setObject(i + 1, arguments[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailable("note what was brought to a witness", e);
        }
    }
}
