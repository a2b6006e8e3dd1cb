package dev.signet.api.journey;

import dev.signet.api.SignetUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How PostgreSQL would answer queries that were overheard, whatever their parameters, if the tables were large. */
final class Plans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the planner is to believe of every table, since that of a test is read as a whole at no cost. */
    private static final String A_MILLION_ROWS = """
            update pg_class set reltuples = 1000000, relpages = 1
            where relkind in ('r', 'i')
              and relnamespace in (
                  select oid from pg_namespace where nspname in ('ledger', 'vault', 'lookup', 'delivery', 'view', 'rebuild'))
            """;

    private Plans() {}

    /** The plan of each of {@code queries}. */
    static Map<String, JsonNode> of(Set<String> queries, SignetUnderTest signet) throws SQLException {
        Map<String, JsonNode> plans = new TreeMap<>();
        try (Connection connection = signet.database().superuserDataSource().getConnection()) {
            connection.setAutoCommit(false); // and never committed
            execute(connection, A_MILLION_ROWS);
            execute(connection, "set local enable_seqscan = off");
            execute(connection, "set local plan_cache_mode = force_generic_plan");
            for (String sql : queries) {
                plans.put(sql, plan(connection, sql));
            }
        }
        return plans;
    }

    /** The plan and all its parts. */
    static Stream<JsonNode> nodes(JsonNode plan) {
        return Stream.concat(
                Stream.of(plan),
                StreamSupport.stream(plan.path("Plans").spliterator(), false).flatMap(Plans::nodes));
    }

    private static JsonNode plan(Connection connection, String sql) throws SQLException {
        String[] parts = sql.split("\\?", -1);
        StringBuilder numbered = new StringBuilder(parts[0]);
        for (int parameter = 1; parameter < parts.length; parameter++) {
            numbered.append('$').append(parameter).append(parts[parameter]);
        }
        execute(connection, "prepare asked as " + numbered);
        String nulls = String.join(", ", Collections.nCopies(parts.length - 1, "null"));
        try (var explain = connection.createStatement();
                var rows = explain.executeQuery(
                        "explain (format json) execute asked" + (nulls.isEmpty() ? "" : "(" + nulls + ")"))) {
            rows.next();
            return JSON.readTree(rows.getString(1)).path(0).path("Plan");
        } finally {
            execute(connection, "deallocate asked");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
