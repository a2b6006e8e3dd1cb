package dev.signet.ops.cli;

import dev.signet.api.SignetServer;
import dev.signet.application.start.Started;
import dev.signet.ops.mailbox.Mailbox;
import dev.signet.ops.postgres.LocalPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A node with all it needs on one machine: its own PostgreSQL unless {@code SIGNET_DB_URL} names one, and its own
 * mailbox unless {@code SIGNET_SMTP_HOST} names a mail server.
 */
final class DefaultRun implements AutoCloseable {

    private final @Nullable LocalPostgres postgres;
    private final @Nullable Mailbox mailbox;
    private final ConfigurableApplicationContext node;
    private final Started started;

    private DefaultRun(
            @Nullable LocalPostgres postgres,
            @Nullable Mailbox mailbox,
            ConfigurableApplicationContext node,
            Started started) {
        this.postgres = postgres;
        this.mailbox = mailbox;
        this.node = node;
        this.started = started;
    }

    /**
     * Starts everything in order; where one part does not start, those before it are stopped again.
     *
     * @param demo whether there is to be a demo pool on a database that somebody brought along, too
     */
    static DefaultRun start(Map<String, String> environment, int port, boolean demo) {
        Path data = Path.of(environment.getOrDefault("SIGNET_DATA", "data"));
        List<String> settings = new ArrayList<>(List.of("--server.port=" + port));
        LocalPostgres postgres = environment.containsKey("SIGNET_DB_URL") ? null : LocalPostgres.start(data);
        Mailbox mailbox = null;
        try {
            mailbox = environment.containsKey("SIGNET_SMTP_HOST") ? null : Mailbox.start();
            if (postgres != null) {
                settings.addAll(postgres.settings());
            }
            if (mailbox != null) {
                settings.addAll(mailbox.settings());
            }
            if (!environment.containsKey("SIGNET_KEK") && !environment.containsKey("SIGNET_KEK_FILE")) {
                settings.add("--signet.kek-file=" + data.resolve("signet.kek"));
            }
            if (!environment.containsKey("SIGNET_PUBLIC_URL")) {
                settings.add("--signet.public-url=http://localhost:" + port);
            }
            if (postgres != null || demo) {
                settings.add("--signet.demo=true"); // a database of somebody's own gets a demo only where asked for
            }
            return node(postgres, mailbox, settings);
        } catch (RuntimeException e) {
            stop(mailbox, postgres);
            throw e;
        }
    }

    private static DefaultRun node(@Nullable LocalPostgres postgres, @Nullable Mailbox mailbox, List<String> settings) {
        SpringApplication application = SignetServer.application();
        // The parts stop in order, so the node may not stop by itself beside the others.
        application.setRegisterShutdownHook(false);
        if (mailbox != null) {
            application.addInitializers(
                    context -> ((GenericApplicationContext) context).registerBean(Mailbox.class, () -> mailbox));
        }
        AtomicReference<Started> started = new AtomicReference<>();
        application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof Started made) {
                started.set(made);
            }
        });
        ConfigurableApplicationContext node = application.run(settings.toArray(String[]::new));
        return new DefaultRun(
                postgres, mailbox, node, Objects.requireNonNull(started.get(), "the start says what it made"));
    }

    /** Where the node answers on this machine. */
    URI address() {
        return URI.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port"));
    }

    /** Where the world reaches it; issuers begin with it. */
    String publicUrl() {
        return node.getEnvironment().getRequiredProperty("signet.public-url");
    }

    /** What the start found or made: pools, clients, and a secret for the first operator. */
    Started started() {
        return started;
    }

    /** A part of the node. */
    <T> T part(Class<T> type) {
        return node.getBean(type);
    }

    /** Its own PostgreSQL, unless somebody brought one. */
    Optional<LocalPostgres> postgres() {
        return Optional.ofNullable(postgres);
    }

    boolean hasMailbox() {
        return mailbox != null;
    }

    /** Stops the node, then its mailbox, then its PostgreSQL. */
    @Override
    public void close() {
        try {
            node.close();
        } finally {
            stop(mailbox, postgres);
        }
    }

    private static void stop(@Nullable Mailbox mailbox, @Nullable LocalPostgres postgres) {
        try {
            if (mailbox != null) {
                mailbox.close();
            }
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
