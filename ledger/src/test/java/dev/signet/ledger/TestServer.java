package dev.signet.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL server of this JVM: a container where a Docker engine answers, an embedded one elsewhere. It cleans
 * up nothing by itself, so that no transaction but the tests' own holds the ledger's horizon.
 */
record TestServer(String host, int port, String superuser, String password) {

    private static final String IMAGE =
            Optional.ofNullable(System.getenv("SIGNET_TEST_POSTGRES_IMAGE")).orElse("postgres:18-alpine");

    static TestServer start() {
        return dockerAnswers() ? container() : embedded();
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Asking Testcontainers costs seconds where there is no engine, so the question is put only where one may be. */
    private static boolean dockerAnswers() {
        Path desktop = Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock");
        boolean possible = System.getenv("DOCKER_HOST") != null
                || Stream.of(Path.of("/var/run/docker.sock"), desktop).anyMatch(Files::exists);
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }

    private static TestServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.setCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off", "-c", "autovacuum=off");
        container.start();
        return new TestServer(
                container.getHost(), container.getFirstMappedPort(), container.getUsername(), container.getPassword());
    }

    private static TestServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("autovacuum", "off")
                    .start();
            return new TestServer("localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
