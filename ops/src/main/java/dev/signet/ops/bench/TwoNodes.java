package dev.signet.ops.bench;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.ops.postgres.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two servers on one PostgreSQL behind one balancer. PostgreSQL belongs to neither, so either can be killed. */
final class TwoNodes implements AutoCloseable {

    private final LocalPostgres postgres;
    private final Balancer balancer;
    private final List<ServerProcess> servers;
    private final Prepared prepared;

    private TwoNodes(LocalPostgres postgres, Balancer balancer, List<ServerProcess> servers, Prepared prepared) {
        this.postgres = postgres;
        this.balancer = balancer;
        this.servers = servers;
        this.prepared = prepared;
    }

    static TwoNodes start(Path directory, SigningAlgorithm algorithm, int users) throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        LocalPostgres postgres = LocalPostgres.start(data);
        Balancer balancer = Balancer.start();
        try {
            Path kek = Preparation.kek(data);
            Prepared prepared = Preparation.prepare(postgres, kek, algorithm, users);
            Map<String, String> variables = Map.of(
                    "SIGNET_DB_URL", postgres.jdbcUrl(),
                    "SIGNET_DB_USER", postgres.applicationUser(),
                    "SIGNET_DB_PASSWORD", postgres.password(),
                    "SIGNET_DB_OWNER_USER", postgres.ownerUser(),
                    "SIGNET_DB_OWNER_PASSWORD", postgres.password(),
                    "SIGNET_KEK_FILE", kek.toString(),
                    "SIGNET_PUBLIC_URL", "http://localhost:" + balancer.port());
            ServerProcess first = ServerProcess.start(Files.createDirectory(directory.resolve("first")), variables);
            List<ServerProcess> servers = startSecond(first, directory, variables);
            servers.forEach(server -> balancer.add(server.port()));
            return new TwoNodes(postgres, balancer, servers, prepared);
        } catch (IOException | RuntimeException e) {
            balancer.close();
            postgres.close();
            throw e;
        }
    }

    private static List<ServerProcess> startSecond(ServerProcess first, Path directory, Map<String, String> variables)
            throws IOException {
        try {
            return List.of(first, ServerProcess.start(Files.createDirectory(directory.resolve("second")), variables));
        } catch (IOException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    Prepared prepared() {
        return prepared;
    }

    /** Where any node answers. */
    int port() {
        return balancer.port();
    }

    /** The one that started first: it gives the positions, and works the projections. */
    ServerProcess first() {
        return servers.getFirst();
    }

    ServerProcess second() {
        return servers.getLast();
    }

    URI issuer() {
        return URI.create("http://localhost:" + balancer.port() + "/" + prepared.pool());
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
        balancer.close();
        postgres.close();
    }
}
