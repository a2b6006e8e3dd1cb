package dev.signet.api.start;

import dev.signet.application.signin.AnswerLimit;
import dev.signet.ledger.TestDatabase;
import java.util.Base64;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/** A node without its doors: every use case, look-up table and projection on a real PostgreSQL. */
final class Rooms implements AutoCloseable {

    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);

    private final ConfigurableApplicationContext node;

    private Rooms(ConfigurableApplicationContext node) {
        this.node = node;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "dev.signet.domain",
                "dev.signet.application",
                "dev.signet.projections",
                "dev.signet.api.wiring"
            },
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @ConfigurationPropertiesScan({"dev.signet.application", "dev.signet.projections", "dev.signet.api.wiring"})
    static class Everything {}

    static Rooms on(TestDatabase database) {
        return on(database, context -> {});
    }

    /** With what {@code more} registers beside the node's own. */
    static Rooms on(TestDatabase database, Consumer<GenericApplicationContext> more) {
        return new Rooms(new SpringApplicationBuilder(Everything.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext rooms = (GenericApplicationContext) context;
                    rooms.registerBean(AnswerLimit.class, () -> (pool, name) -> {}); // the doors count
                    more.accept(rooms);
                })
                .run(
                        "--signet.db.url=" + database.jdbcUrl(),
                        "--signet.db.user=" + database.applicationUser(),
                        "--signet.db.password=" + database.applicationPassword(),
                        "--signet.db.owner-user=" + database.ownerUser(),
                        "--signet.db.owner-password=" + database.ownerPassword(),
                        "--signet.db.connections=8",
                        "--signet.kek=" + KEK,
                        "--signet.demo=true",
                        "--management.endpoint.health.validate-group-membership=false"));
    }

    <T> T get(Class<T> room) {
        return node.getBean(room);
    }

    @Override
    public void close() {
        node.close();
    }
}
