package dev.signet.ops.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.ledger.FullLedger;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.sequence.RestampRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestampingALedger {

    private final StringWriter said = new StringWriter();

    @Test
    void isDoneByTheOwnerWhereTheServerCountsLowerThanTheLedger() throws SQLException {
        TestDatabase database = FullLedger.create();
        try (Connection connection = database.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update ledger.event set stamp = '9000000000' where id > 10");
        }

        RestampLedger.restamp(environment(database), new PrintWriter(said));

        assertThat(said.toString()).contains("%,d events, 50 of them wait".formatted(FullLedger.SEQUENCED + 50));
    }

    @Test
    void isRefusedWhereNothingIsWrong() throws SQLException {
        TestDatabase database = FullLedger.create();

        assertThatExceptionOfType(RestampRefused.class)
                .isThrownBy(() -> RestampLedger.restamp(environment(database), new PrintWriter(said)))
                .withMessageContaining("nothing is wrong");
    }

    private static Map<String, String> environment(TestDatabase database) {
        return Map.of(
                "SIGNET_DB_URL", database.jdbcUrl(),
                "SIGNET_DB_USER", database.applicationUser(),
                "SIGNET_DB_PASSWORD", database.applicationPassword(),
                "SIGNET_DB_OWNER_USER", database.ownerUser(),
                "SIGNET_DB_OWNER_PASSWORD", database.ownerPassword());
    }
}
