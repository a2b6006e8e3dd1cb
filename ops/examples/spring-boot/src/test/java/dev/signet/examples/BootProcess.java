package dev.signet.examples;

import static org.awaitility.Awaitility.await;

import dev.signet.resourceserver.Settings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** The Spring Boot example in a process of its own, with nothing of Signet on its class path but the starter. */
final class BootProcess implements AutoCloseable {

    private static final Pattern SERVES = Pattern.compile("Tomcat started on port (\\d+) ");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;

    private BootProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it serves. */
    static BootProcess start(Settings settings) throws IOException {
        String path = "target/classes" + File.pathSeparator
                + Files.readString(Path.of("target/example.classpath")).strip();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        "dev.signet.examples.boot.BootApi")
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "SIGNET_ISSUER", settings.issuer(),
                        "SIGNET_SERVER", settings.server().toString(),
                        "SIGNET_CLIENT_ID", settings.clientId(),
                        "SIGNET_CLIENT_SECRET", settings.clientSecret(),
                        "SIGNET_SERVED_CLIENT", String.join(",", settings.servedClients())));
        Path said = Path.of("target", "example.log");
        Process process = builder.redirectOutput(said.toFile()).start();
        try {
            return new BootProcess(process, URI.create("http://localhost:" + port(process, said)));
        } catch (ConditionTimeoutException | IllegalStateException e) {
            process.destroy();
            throw e;
        }
    }

    private static String port(Process process, Path said) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            String text = Files.readString(said);
                            if (!process.isAlive()) {
                                throw new IllegalStateException("the example ended while it started:\n" + text);
                            }
                            Matcher serves = SERVES.matcher(text);
                            return serves.find() ? serves.group(1) : "";
                        },
                        port -> !port.isEmpty());
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
