package dev.signet.examples;

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
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantCommand.CreateTenant;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.Registration;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.resourceserver.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** A node of Signet with a pool, somebody in it, and a client for APIs. */
final class DemoSignet implements AutoCloseable {

    static final String USERNAME = "alice";
    static final String PASSWORD = "Example 7 horses!";

    private static final String PUBLIC = "http://id.example.test";

    private final ConfigurableApplicationContext node;
    private final UserPoolId pool;
    private final AppClientId app;
    private final AppClientId other;
    private final AppClientId api;
    private final String secret;

    private DemoSignet(ConfigurableApplicationContext node) {
        this.node = node;
        PoolSettings settings = PoolSettings.named("Examples");
        PoolMaking.Prepared prepared = part(PoolMaking.class).prepare(settings);
        Identifiers identifiers = part(Identifiers.class);
        TenantId tenant = TenantId.of(identifiers.next());
        UserId user = UserId.of(identifiers.next());
        ClientSecretId secretId = ClientSecretId.of(identifiers.next());
        this.pool = prepared.pool();
        this.app = AppClientId.of(identifiers.next());
        this.other = AppClientId.of(identifiers.next());
        this.api = AppClientId.of(identifiers.next());
        Instant now = part(Clock.class).instant();
        Context context = new Context(tenant, pool, Caller.SYSTEM, null);
        Commands commands = part(Commands.class);
        NewPassword passwords = part(NewPassword.class);
        ClientSettings plain = ClientSettings.named("Example");
        this.secret = part(Atomically.class).run(() -> {
            commands.send(new CreateTenant(tenant, "Examples", now), new Context(tenant, null, Caller.SYSTEM, null));
            part(PoolMaking.class).create(prepared, context, now);
            commands.send(new RegisterAppClient(app, pool, plain, null, now), context);
            commands.send(new RegisterAppClient(other, pool, plain, null, now), context);
            commands.send(new RegisterAppClient(api, pool, plain, secretId, now), context);
            return part(ClientSecrets.class).make(secretId);
        });
        NewPassword.Hashed hashed =
                passwords.hash(PASSWORD, "password", new PasswordOwner(pool, user, USERNAME), settings);
        part(Atomically.class).run(() -> {
            part(Registering.class)
                    .register(
                            user,
                            USERNAME,
                            Map.of("email", "alice@example.test"),
                            SignInName.USERNAME,
                            Registration.OPERATOR,
                            context,
                            now);
            passwords
                    .set(hashed, PasswordChangeReason.SET_BY_OPERATOR, null, context, now)
                    .orElseThrow(reason -> new IllegalStateException("no password: " + reason));
        });
    }

    static DemoSignet start() {
        TestDatabase database = TestPostgres.migratedDatabase();
        return new DemoSignet(SignetServer.application()
                .run(
                        // Not the example's, which lies on the same class path here.
                        "--spring.config.location=file:../../../api/src/main/resources/application.properties",
                        "--server.port=0",
                        "--spring.application.name=signet",
                        "--signet.resource-server.enabled=false",
                        "--signet.public-url=" + PUBLIC,
                        "--signet.kek=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--signet.db.url=" + database.jdbcUrl(),
                        "--signet.db.user=" + database.applicationUser(),
                        "--signet.db.password=" + database.applicationPassword(),
                        "--signet.db.owner-user=" + database.ownerUser(),
                        "--signet.db.owner-password=" + database.ownerPassword()));
    }

    /** A part of the node. */
    <T> T part(Class<T> type) {
        return node.getBean(type);
    }

    UserPoolId pool() {
        return pool;
    }

    AppClientId app() {
        return app;
    }

    /** A client of the pool whose tokens are not for the examples. */
    AppClientId other() {
        return other;
    }

    URI address() {
        return URI.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port"));
    }

    /** What an example needs to know. */
    Settings settings(String consumer) {
        return Settings.of(URI.create(PUBLIC + "/" + pool.value()), api.value(), secret, consumer)
                .withServer(address())
                .withServedClients(Set.of(app.value()));
    }

    @Override
    public void close() {
        node.close();
    }
}
