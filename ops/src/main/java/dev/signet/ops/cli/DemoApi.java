package dev.signet.ops.cli;

import dev.signet.application.client.ClientSecrets;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.start.Started.Demo;
import dev.signet.domain.client.AppClientCommand.RegisterAppClient;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.client.ClientSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Properties;

/**
 * A client of the demo pool for the examples of resource servers, and a file that tells them of it: where Signet is, and
 * the secret, which the file's owner alone may read. Whoever deletes the file gets another client at the next start.
 */
final class DemoApi {

    private static final String NAME = "demo-api.env";

    private final DefaultRun run;
    private final Demo demo;

    private DemoApi(DefaultRun run, Demo demo) {
        this.run = run;
        this.demo = demo;
    }

    /** Finds the client by the file in {@code data}, or registers one; says where the file is. */
    static Path keep(DefaultRun run, Demo demo, Path data) {
        return new DemoApi(run, demo).keep(data);
    }

    private Path keep(Path data) {
        Path file = data.resolve(NAME);
        try {
            Files.createDirectories(data);
            Properties known = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                }
            }
            String issuer = run.publicUrl() + "/" + demo.pool().value();
            if (!known.getProperty("SIGNET_ISSUER", "")
                    .endsWith("/" + demo.pool().value())) {
                register(known);
            }
            write(
                    file,
                    List.of(
                            "SIGNET_ISSUER=" + issuer,
                            "SIGNET_SERVER=" + run.address(),
                            "SIGNET_CLIENT_ID=" + known.getProperty("SIGNET_CLIENT_ID"),
                            "SIGNET_CLIENT_SECRET=" + known.getProperty("SIGNET_CLIENT_SECRET"),
                            "SIGNET_SERVED_CLIENT=" + demo.client().value()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be kept", e);
        }
    }

    private void register(Properties into) {
        AppClientId client = AppClientId.of(run.part(Identifiers.class).next());
        ClientSecretId id = ClientSecretId.of(run.part(Identifiers.class).next());
        ClientSettings settings = ClientSettings.named("Demo API");
        Context context = new Context(demo.tenant(), demo.pool(), Caller.SYSTEM, null);
        String secret = run.part(Atomically.class).run(() -> {
            run.part(Commands.class)
                    .send(
                            new RegisterAppClient(
                                    client,
                                    demo.pool(),
                                    settings,
                                    id,
                                    run.part(Clock.class).instant()),
                            context);
            return run.part(ClientSecrets.class).make(id);
        });
        into.setProperty("SIGNET_CLIENT_ID", client.value());
        into.setProperty("SIGNET_CLIENT_SECRET", secret);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        if (!Files.exists(file)) {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        }
        Files.write(file, lines);
    }
}
