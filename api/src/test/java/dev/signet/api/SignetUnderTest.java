package dev.signet.api;

import static org.awaitility.Awaitility.await;

import dev.signet.api.rest.Http;
import dev.signet.application.start.Started;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** A whole node of Signet on a database of its own, with a mail server: what tests of doors talk to over HTTP. */
public final class SignetUnderTest implements AutoCloseable {

    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);

    private final ServletWebServerApplicationContext context;
    private final Started started;
    private final Surroundings surroundings;
    private final Statements statements;
    private @Nullable String administrator;

    private SignetUnderTest(
            ServletWebServerApplicationContext context,
            Started started,
            Surroundings surroundings,
            Statements statements) {
        this.context = context;
        this.started = started;
        this.surroundings = surroundings;
        this.statements = statements;
    }

    /** What nodes have in common. */
    private record Surroundings(TestDatabase database, Mail mail, TestClock clock) {}

    /** The node that most tests of a JVM share. Whoever uses it makes people, and pools, of their own. */
    public static SignetUnderTest shared() {
        return Shared.NODE;
    }

    /** The node that those tests share that let time pass; see {@link #clock()}. */
    public static SignetUnderTest whoseTimePasses() {
        return OfItsOwnTime.NODE;
    }

    /** Another node on the same database, with these settings on top ({@code signet.x=y}); close it. */
    public SignetUnderTest another(String... settings) {
        administrator(); // a node that starts before the first sign-in makes another one-time secret
        return start(surroundings, settings);
    }

    /** A node on a database of its own, with these settings on top; close it. */
    public static SignetUnderTest started(String... settings) {
        return start(new Surroundings(TestPostgres.migratedDatabase(), new Mail(), new TestClock()), settings);
    }

    private static SignetUnderTest start(Surroundings surroundings, String... settings) {
        TestDatabase database = surroundings.database();
        Statements statements = new Statements();
        AtomicReference<Started> started = new AtomicReference<>();
        SpringApplication application = SignetServer.application();
        application.addListeners((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof Started payload) {
                started.set(payload);
            }
        });
        application.addInitializers(context -> {
            context.getBeanFactory().addBeanPostProcessor(surroundings.clock().inPlaceOfTheSystems());
            context.getBeanFactory().addBeanPostProcessor(statements.listening());
        });
        List<String> arguments = new ArrayList<>(List.of(
                "--signet.port=0",
                "--signet.demo=true",
                "--signet.kek=" + KEK,
                "--signet.db.url=" + database.jdbcUrl(),
                "--signet.db.user=" + database.applicationUser(),
                "--signet.db.password=" + database.applicationPassword(),
                "--signet.db.owner-user=" + database.ownerUser(),
                "--signet.db.owner-password=" + database.ownerPassword(),
                "--signet.db.connections=12",
                "--signet.smtp.host=127.0.0.1",
                "--signet.smtp.port=" + surroundings.mail().port(),
                "--signet.smtp.encryption=NONE",
                "--signet.limits.credentials.requests=1000000",
                "--signet.limits.tokens.requests=1000000",
                "--signet.limits.documents.requests=1000000",
                "--signet.limits.account.requests=1000000",
                "--signet.codes.sent-per-hour=1000000",
                "--signet.codes.wrong-per-hour=1000000"));
        for (String setting : settings) {
            String name = "--" + setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(usual -> usual.startsWith(name)); // given twice it would be a list
            arguments.add("--" + setting);
        }
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) application.run(arguments.toArray(String[]::new));
        return new SignetUnderTest(
                context, Objects.requireNonNull(started.get(), "no start"), surroundings, statements);
    }

    /** What the first start made: the system pool, the first operator's secret, the demo pool and client. */
    public Started house() {
        return started;
    }

    /** The pool and client that the default run makes for trying things. */
    public Started.Demo demo() {
        return started.demo().orElseThrow();
    }

    /** Where it listens. */
    public Http http() {
        return new Http("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    /** People of the demo pool. */
    public People people() {
        return new People(http(), mail(), demo().pool().value(), demo().client().value());
    }

    /** Operators, and how more of them come. */
    public Operators operators() {
        return new Operators(
                http(), started.systemPool().value(), started.consoleClient().value());
    }

    /** The access token of the first operator, who may do everything. */
    public synchronized String administrator() {
        if (administrator == null) {
            administrator = operators()
                    .firstSignIn(Started.FIRST_OPERATOR, started.oneTimeSecret().orElseThrow());
        } else if (http().get("/v1/me", Operators.bearer(administrator)).status() == 401) {
            administrator = operators().signInAgain(Started.FIRST_OPERATOR); // tests let hours pass
        }
        return administrator;
    }

    /** What arrived by mail. */
    public Mail mail() {
        return surroundings.mail();
    }

    /** The database behind it. */
    public TestDatabase database() {
        return surroundings.database();
    }

    /** The time by which this node and those beside it go. */
    public TestClock clock() {
        return surroundings.clock();
    }

    /** What requests to this node ask of the database. */
    public Statements statements() {
        return statements;
    }

    /** Waits until nothing is left to do of what was asked for by name; see {@link #mail()} for what came of it. */
    public void finishSending() {
        Gauge waiting = part(MeterRegistry.class).get("signet.codes.waiting").gauge();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> waiting.value() == 0);
    }

    /** Anything inside, for what cannot be seen from outside. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The same for one of several of a type. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Started by the first test that asks for it. */
    private static final class Shared {
        private static final SignetUnderTest NODE = SignetUnderTest.started();
    }

    /** Started likewise. */
    private static final class OfItsOwnTime {
        private static final SignetUnderTest NODE = SignetUnderTest.started();
    }
}
