package dev.signet.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.note.Checkpoint;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SigningUnderAnotherName {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database = TestPostgres.migratedDatabase();

    @Test
    void isLeftToANodeThatHasTheNameOfTheCheckpointsBefore() throws SQLException {
        try (SigningNode first = SigningNode.started("first", database)) {
            first.append("ten_1", "pol_1", "first");
            await().atMost(SOON).until(() -> first.trees().ofSize("pol_1", 1).isPresent());
        }
        try (SigningNode renamed = SigningNode.started("renamed", database, "id.example.org")) {
            renamed.append("ten_1", "pol_1", "second");
            try (SigningNode same = SigningNode.started("same", database)) {
                await().atMost(SOON).until(() -> same.trees().ofSize("pol_1", 2).isPresent());

                StoredCheckpoint signed = same.trees().ofSize("pol_1", 2).orElseThrow();
                assertThat(Checkpoint.parse(signed.note().text()).origin().ledger())
                        .isEqualTo(SigningNode.LEDGER);
                assertThat(renamed.making()).isFalse();
            }
        }
    }
}
