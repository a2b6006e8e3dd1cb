package dev.signet.ledger;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Gives each test a real PostgreSQL database of its own on one server for the whole JVM. */
public final class TestPostgres {

    private static final String OWNER = "signet_test_owner";
    private static final String APPLICATION = "signet_test_app";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable TestServer server;
    private static @Nullable TestServer another;
    private static @Nullable TestDatabase template;

    private TestPostgres() {}

    /** An empty database; {@link TestDatabase#migrate()} fills in the schema. */
    public static synchronized TestDatabase freshDatabase() {
        return create("template1");
    }

    /** A database with every migration on the class path applied: a copy of one that was migrated once. */
    public static synchronized TestDatabase migratedDatabase() {
        TestDatabase ready = template;
        if (ready == null) {
            ready = freshDatabase().migrate();
            template = ready;
        }
        return create(ready.jdbcUrl().substring(ready.jdbcUrl().lastIndexOf('/') + 1));
    }

    /** What the server is, for people and for the test that the one asked for is the one that runs. */
    static synchronized String serverKind() {
        return server().kind();
    }

    /** A migrated database on another server, which has counted few transactions yet. */
    public static synchronized TestDatabase migratedDatabaseOnAnotherServer() {
        TestServer running = another;
        if (running == null) {
            running = prepared(TestServer.start());
            another = running;
        }
        return create(running, "template1").migrate();
    }

    private static TestDatabase create(String source) {
        return create(server(), source);
    }

    private static TestDatabase create(TestServer running, String source) {
        String name = "signet_" + COUNT.incrementAndGet();
        run(running, "create database %s owner %s template %s".formatted(name, OWNER, source));
        return new TestDatabase(
                running.url(name), OWNER, OWNER, APPLICATION, APPLICATION, running.superuser(), running.password());
    }

    private static TestServer server() {
        TestServer running = server;
        if (running == null) {
            running = prepared(TestServer.start());
            server = running;
        }
        return running;
    }

    private static TestServer prepared(TestServer server) {
        run(server, "create role %1$s login createrole createdb password '%1$s'".formatted(OWNER));
        run(server, "create role %1$s login password '%1$s'".formatted(APPLICATION));
        return server;
    }

    private static void run(TestServer server, String sql) {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), server.superuser(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
