package dev.signet.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL server of this JVM: a container where a Docker engine answers, an embedded one elsewhere. It cleans
 * up nothing by itself, so that no transaction but the tests' own holds the ledger's horizon.
 */
record TestServer(String kind, String host, int port, String superuser, String password) {

    /** Environment: which image to run. Then no other server will do; {@value #NO_IMAGE} means the embedded one. */
    static final String IMAGE = "SIGNET_TEST_POSTGRES_IMAGE";

    static final String NO_IMAGE = "none";

    private static final String USUAL_IMAGE = "postgres:18-alpine";
    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);

    static TestServer start() {
        TestServer server =
                choose(System.getenv(IMAGE), DockerEngine::canRun, TestServer::container, TestServer::embedded);
        LOG.info("Tests run on {} at {}:{}", server.kind(), server.host(), server.port());
        return server;
    }

    /**
     * The server that was asked for, and where none was: a container if that can be had.
     *
     * @throws RuntimeException what the container threw, where its image was asked for
     */
    static TestServer choose(
            @Nullable String image,
            Predicate<String> dockerCanRun,
            Containers containers,
            Supplier<TestServer> embedded) {
        if (NO_IMAGE.equals(image)) {
            return embedded.get();
        }
        if (image != null) {
            return containers.start(image);
        }
        return dockerCanRun.test(USUAL_IMAGE) ? containers.start(USUAL_IMAGE) : embedded.get();
    }

    /** Starts a server from an image. */
    interface Containers {
        TestServer start(String image);
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private static TestServer container(String image) {
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.setCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off", "-c", "autovacuum=off");
        container.start();
        return new TestServer(
                "a container of " + image,
                container.getHost(),
                container.getFirstMappedPort(),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("autovacuum", "off")
                    .start();
            return new TestServer("an embedded server", "localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
