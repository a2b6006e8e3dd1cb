package dev.signet.api.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.api.SignetUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Scripts of {@code src/test/node} in a Node.js of the machine: client libraries from their registry, as applications have
 * them, with nothing set but the endpoint. The packages are installed once for a build, as the lock file says.
 */
final class NodeClients {

    private static final Path SCRIPTS = Path.of("src/test/node");
    static final Path HOME = Path.of("target/node");
    private static final String LOCK = "package-lock.json";

    private final SignetUnderTest signet;
    private final UnaryOperator<String> codes;

    NodeClients(SignetUnderTest signet) {
        this(signet, signet.mail()::codeFor);
    }

    /** @param codes gives the code in the next message to an address */
    NodeClients(SignetUnderTest signet, UnaryOperator<String> codes) {
        this.signet = signet;
        this.codes = codes;
    }

    /** What a script said, in lines that begin with {@code done:} or {@code refused:} for each step. */
    record Said(int status, String text) {

        Stream<String> steps() {
            return text.lines().filter(line -> line.startsWith("done: ") || line.startsWith("refused: "));
        }
    }

    /** Runs a script with these variables and where Signet and its mails are. */
    Said run(String script, Map<String, String> variables) {
        try {
            install();
            HttpServer mailbox = mailbox(codes);
            try {
                ProcessBuilder node = new ProcessBuilder("node", script);
                node.environment().putAll(variables);
                node.environment().put("ENDPOINT", signet.http().base());
                node.environment()
                        .put("MAIL", "http://127.0.0.1:" + mailbox.getAddress().getPort());
                return ran(node, script);
            } finally {
                mailbox.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Node.js 20 or later with npm is needed to run the clients of src/test/node: install nodejs and npm",
                    e);
        }
    }

    private static synchronized void install() throws IOException {
        Files.createDirectories(HOME);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals(LOCK)) {
                    Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path installed = HOME.resolve(LOCK);
        if (Files.exists(installed) && Files.mismatch(installed, SCRIPTS.resolve(LOCK)) < 0) {
            return;
        }
        Path lock = HOME.resolve("npm-shrinkwrap.json"); // taken as the lock, and gone unless all went well
        Files.copy(SCRIPTS.resolve(LOCK), lock, StandardCopyOption.REPLACE_EXISTING);
        Said npm = ran(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), "npm");
        if (npm.status() != 0) {
            throw new IOException(npm.text());
        }
        Files.move(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Said ran(ProcessBuilder command, String name) throws IOException {
        Path said = Files.createTempFile(HOME.toAbsolutePath(), name, ".log");
        Process process = command.directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Said(-1, Files.readString(said) + "\nit did not end");
            }
            return new Said(process.exitValue(), Files.readString(said));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " ran", e);
        } finally {
            Files.delete(said);
        }
    }

    private static HttpServer mailbox(UnaryOperator<String> codes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/code", exchange -> tell(exchange, codes));
        server.start();
        return server;
    }

    private static void tell(HttpExchange exchange, UnaryOperator<String> codes) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().getQuery().replaceFirst("^to=", "");
            byte[] code = codes.apply(address).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, code.length);
            exchange.getResponseBody().write(code);
        }
    }
}
