package dev.signet.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How PostgreSQL would answer a query, for tests that a query on a request path uses an index. */
public record QueryPlan(List<String> lines) {

    /** The plan of the query with these parameters; nothing is executed. */
    public static QueryPlan of(DataSource source, String sql, Object... parameters) throws SQLException {
        try (Connection connection = source.getConnection();
                var explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                explain.setObject(i + 1, parameters[i]);
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return new QueryPlan(lines);
        }
    }

    /** Whether a whole table is read on the way, or sorted to find a few rows. */
    public boolean readsAWholeTable() {
        return lines.stream().anyMatch(line -> line.contains("Seq Scan on"));
    }

    /** Whether an index is used. */
    public boolean usesAnIndex() {
        return lines.stream().anyMatch(line -> line.contains("Index") && line.contains("Scan"));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
