package dev.signet.ops.bench;

import dev.signet.api.SignetServer;
import dev.signet.application.client.ClientSecrets;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.password.NewPassword;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.pool.PoolMaking;
import dev.signet.application.user.Registering;
import dev.signet.domain.client.AppClientCommand.RegisterAppClient;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SignInName;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import dev.signet.ops.postgres.LocalPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes a tenant, a pool, its client and its users through the use cases of a node that serves nobody. */
final class Preparation {

    private static final String NAME = "Bench";
    private static final String PASSWORD = "Steady-Load 7 horses";

    private final ConfigurableApplicationContext node;
    private final SigningAlgorithm algorithm;
    private final PoolSettings settings;
    private final Instant now;

    private Preparation(ConfigurableApplicationContext node, SigningAlgorithm algorithm) {
        this.node = node;
        this.algorithm = algorithm;
        this.settings = signing(PoolSettings.named(NAME), algorithm);
        this.now = node.getBean(Clock.class).instant();
    }

    /** Prepares the data directory of a run that is stopped. */
    static Prepared prepare(Path data, SigningAlgorithm algorithm, int users) {
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            return prepare(postgres, kek(data), algorithm, users);
        }
    }

    /** Prepares a database that no node is at work on. */
    static Prepared prepare(LocalPostgres postgres, Path kek, SigningAlgorithm algorithm, int users) {
        LoggingSystem.get(Preparation.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (ConfigurableApplicationContext node = SignetServer.application()
                .run(Stream.concat(
                                postgres.settings().stream(),
                                Stream.of("--server.port=0", "--logging.level.root=ERROR", "--signet.kek-file=" + kek))
                        .toArray(String[]::new))) {
            return new Preparation(node, algorithm).prepare(users);
        }
    }

    /** Where a data directory has its key. */
    static Path kek(Path data) {
        return data.resolve("signet.kek");
    }

    private Prepared prepare(int users) {
        TenantId tenant = TenantId.of(part(Identifiers.class).next());
        PoolMaking pools = part(PoolMaking.class);
        PoolMaking.Prepared pool = pools.prepare(settings);
        AppClientId client = AppClientId.of(part(Identifiers.class).next());
        Context context = new Context(tenant, pool.pool(), Caller.SYSTEM, null);
        AppClientId api = AppClientId.of(part(Identifiers.class).next());
        ClientSecretId id = ClientSecretId.of(part(Identifiers.class).next());
        String secret = part(Atomically.class).run(() -> {
            part(Commands.class)
                    .send(new CreateTenant(tenant, NAME, now), new Context(tenant, null, Caller.SYSTEM, null));
            pools.create(pool, context, now);
            part(Commands.class)
                    .send(new RegisterAppClient(client, pool.pool(), ClientSettings.named(NAME), null, now), context);
            part(Commands.class)
                    .send(new RegisterAppClient(api, pool.pool(), ClientSettings.named(NAME), id, now), context);
            return part(ClientSecrets.class).make(id);
        });
        List<String> usernames =
                IntStream.range(0, users).mapToObj("bench-%05d"::formatted).toList();
        usernames.forEach(username -> register(username, pool, context));
        return new Prepared(algorithm, pool.pool().value(), client.value(), usernames, PASSWORD, api.value(), secret);
    }

    private void register(String username, PoolMaking.Prepared pool, Context context) {
        UserId user = UserId.of(part(Identifiers.class).next());
        NewPassword passwords = part(NewPassword.class);
        NewPassword.Hashed hashed =
                passwords.hash(PASSWORD, "password", new PasswordOwner(pool.pool(), user, username), settings);
        Map<String, String> attributes = Map.of("email", username + "@example.test");
        part(Atomically.class).run(() -> {
            part(Registering.class)
                    .register(user, username, attributes, SignInName.USERNAME, Registration.OPERATOR, context, now);
            passwords
                    .set(hashed, PasswordChangeReason.SET_BY_OPERATOR, null, context, now)
                    .orElseThrow(reason -> new BenchFailed("a user takes no password: " + reason));
        });
    }

    private <T> T part(Class<T> type) {
        return node.getBean(type);
    }

    private static PoolSettings signing(PoolSettings from, SigningAlgorithm algorithm) {
        return new PoolSettings(
                from.name(),
                from.signInNames(),
                from.attributes(),
                from.passwordPolicy(),
                from.hashing(),
                from.verification(),
                from.lockout(),
                from.mfa(),
                from.devices(),
                algorithm,
                from.keyOverlap(),
                from.selfSignUp(),
                from.statusLists(),
                from.messages(),
                from.triggers(),
                from.accounts(),
                from.kept(),
                from.migration(),
                from.risk());
    }
}
