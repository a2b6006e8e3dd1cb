package dev.signet.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.proof.SampleLeaves;
import dev.signet.ledger.proof.SampleLeaves.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeavesOfTheSequencer {

    private static final TestDatabase DATABASE = TestPostgres.migratedDatabase();

    static List<Sample> samples() {
        return SampleLeaves.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areTheBytesThatTheVerifierMakes(Sample sample) throws SQLException {
        try (Connection connection = DATABASE.ownerDataSource().getConnection()) {
            byte[] leaf = Query.first(
                            connection,
                            """
                            select ledger.leaf(?, ?, row(1, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, '1'::xid8, null, null, null)::ledger.event, ?)
                            """,
                            row -> row.getBytes(1),
                            sample.tree(),
                            sample.position(),
                            sample.id(),
                            sample.type(),
                            sample.stream(),
                            sample.sequence(),
                            sample.name(),
                            sample.revision(),
                            sample.payload(),
                            sample.metadata(),
                            sample.tenant() == null ? "" : sample.tenant(),
                            sample.pool() == null ? "" : sample.pool(),
                            sample.at().atOffset(ZoneOffset.UTC),
                            sample.sequencedAt().atOffset(ZoneOffset.UTC))
                    .orElseThrow();

            assertThat(leaf).isEqualTo(sample.leaf().bytes());
        }
    }

    /** A function that is called for each event costs ten times what the same expression costs in the query. */
    @Test
    void areMadeInTheQueryItself() throws SQLException {
        try (Connection connection = DATABASE.ownerDataSource().getConnection()) {
            List<String> plan = Query.all(
                    connection,
                    "explain (verbose) select ledger.leaf('platform', v.id, v, now()) from ledger.event v",
                    row -> row.getString(1));

            assertThat(String.join("\n", plan)).contains("uuid_send(event_id)").doesNotContain("ledger.leaf");
        }
    }
}
