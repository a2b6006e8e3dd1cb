package dev.signet.api.console.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of the machine, started once for a JVM. Where there is none, tests that need it are left out and say so,
 * except in CI, where they fail.
 */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final DevTools devTools;

    private Chromium(DevTools devTools) {
        this.devTools = devTools;
    }

    /** The browser that all tests share. */
    public static Chromium shared() {
        return Shared.BROWSER.orElseGet(Chromium::missing);
    }

    /** A window that shares no cookie with any other, on pages of {@code base}. */
    public Page window(String base) {
        return Page.open(devTools, base);
    }

    private static Chromium missing() {
        String message = "There is no Chromium on this machine, so pages are not tested in a browser:"
                + " install one (apt-get install chromium) or name one by SIGNET_CHROMIUM.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        System.err.println(message);
        return Assumptions.abort(message);
    }

    private static Optional<Path> executable() {
        String named = System.getenv("SIGNET_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Chromium start(Path executable) {
        try {
            Path profile = Files.createTempDirectory("signet-chromium");
            List<String> command = new ArrayList<>(List.of(
                    executable.toString(),
                    "--headless=new",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "--no-first-run",
                    "--no-default-browser-check",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-default-apps",
                    "--disable-dev-shm-usage",
                    "--disable-extensions",
                    "--disable-gpu",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--mute-audio",
                    "--password-store=basic",
                    "--force-color-profile=srgb",
                    "--lang=en"));
            if ("root".equals(System.getProperty("user.name"))) {
                command.add("--no-sandbox"); // it refuses to run as root with one
            }
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, profile), "stop-chromium"));
            BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
            DevTools devTools = DevTools.connect(address(said));
            Thread.ofPlatform().daemon().name("chromium").start(() -> drain(said));
            return new Chromium(devTools);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    private static URI address(BufferedReader said) throws IOException {
        StringBuilder heard = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            heard.append(line).append('\n');
        }
        throw new IllegalStateException("Chromium did not start:\n" + heard);
    }

    /** A browser whose errors nobody reads stands still once the pipe is full. */
    private static void drain(BufferedReader said) {
        try (said) {
            while (said.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process process, Path profile) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException leftBehind) {
            System.err.println("Chromium left " + profile + " behind: " + leftBehind);
        }
    }

    /** Started by the first test that asks for it. */
    private static final class Shared {
        private static final Optional<Chromium> BROWSER = executable().map(Chromium::start);
    }
}
