package dev.signet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaOfTheLedger {

    private final TestDatabase database = TestPostgres.migratedDatabase();

    @Test
    void letsTheOwnerActAsTheApplication() throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection()) {
            assertThat(strings(connection, "set role signet_app; select current_user::text"))
                    .containsExactly("signet_app");
        }
    }

    @Test
    void explainsEveryTableAndColumn() throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection()) {
            assertThat(strings(connection, """
                    select c.relname || '.' || coalesce(a.attname, '')
                    from pg_class c
                    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                    where c.relnamespace in ('ledger'::regnamespace, 'vault'::regnamespace) and c.relkind = 'r'
                      and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)
                    """)).isEmpty();
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
        }
        return found;
    }
}
