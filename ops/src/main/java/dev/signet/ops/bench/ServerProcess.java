package dev.signet.ops.bench;

import dev.signet.ops.postgres.RunningPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** {@code ./signet start} in a process of its own, with this process's own Java options and class path. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(5).toNanos();
    private static final byte[] READINESS = Requests.get("/actuator/health/readiness");
    private static final String AS_MUCH_AS_COMES = "1000000000";

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration startTook;

    private ServerProcess(Process process, Path data, int port, Duration startTook) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startTook = startTook;
    }

    /** Starts a server on that data directory and waits until it says that it is ready. */
    static ServerProcess start(Path data) {
        return start(data, Map.of());
    }

    /** The same with variables in its environment, such as those that name a database. */
    static ServerProcess start(Path data, Map<String, String> variables) {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = launch(data, port, variables);
        try {
            awaitReady(process, data, port, begin);
        } catch (RuntimeException e) {
            stop(process);
            throw e;
        }
        return new ServerProcess(process, data, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Process launch(Path data, int port, Map<String, String> variables) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOTCacheOutput"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.signet.ops.cli.Signet"));
        command.addAll(List.of("start", "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
        configure(builder.environment(), data);
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BenchFailed("the server cannot be launched: " + e.getMessage(), e);
        }
    }

    /** Its own database, and no limit on what one source may ask for. */
    private static void configure(Map<String, String> environment, Path data) {
        environment.keySet().removeIf(name -> name.startsWith("SIGNET_DB") || name.startsWith("SIGNET_KEK"));
        environment.remove("SIGNET_PUBLIC_URL");
        environment.remove("SIGNET_SMTP_HOST");
        environment.put("SIGNET_DATA", data.toString());
        for (String limit : List.of("CREDENTIALS", "TOKENS", "DOCUMENTS", "ACCOUNT")) {
            environment.put("SIGNET_LIMITS_" + limit + "_REQUESTS", AS_MUCH_AS_COMES);
        }
    }

    private static void awaitReady(Process process, Path data, int port, long begin) {
        while (!ready(port)) {
            if (!process.isAlive()) {
                throw new BenchFailed("the server ended while it started:\n" + lastLines(data));
            }
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new BenchFailed(
                        "the server is not ready after " + PATIENCE.toSeconds() + " s:\n" + lastLines(data));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private static boolean ready(int port) {
        try (Connection connection = new Connection(port)) {
            return connection.send(READINESS).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From the launch of the process to the first 200 of its readiness. */
    Duration startTook() {
        return startTook;
    }

    /** Its database, as the owner sees it. */
    DataSource database() {
        return RunningPostgres.asOwner(data);
    }

    /** The process that all of PostgreSQL's processes are children of. */
    long postgresPid() {
        Path file = data.resolve("postgres/postmaster.pid");
        try (var lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new BenchFailed(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Ends it as a machine ends that loses its power: nothing is said to anybody. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        stop(process);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling("server.log");
    }

    private static String lastLines(Path data) {
        try {
            List<String> lines = Files.readAllLines(log(data));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "its output cannot be read: " + e.getMessage();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BenchFailed("there is no free port: " + e.getMessage(), e);
        }
    }
}
