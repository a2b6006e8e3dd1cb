package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.ResourceServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Checks the access tokens of all requests. With Spring Security's resource server on the class path it gives the
 * {@code JwtDecoder}, and who needs what is said there as ever; without, a filter lets nobody in who has no good token.
 * An application that says nothing of Signet does not start: it would be open to everybody.
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnProperty(prefix = "signet.resource-server", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(SignetResourceServerProperties.class)
@Import({
    WithSpringSecurity.class,
    WithoutSpringSecurity.class,
    ControllerConfiguration.class,
    MetricsConfiguration.class,
    HealthConfiguration.class
})
public class SignetResourceServerAutoConfiguration {

    /** For Spring. */
    SignetResourceServerAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ResourceServer signetResourceServer(SignetResourceServerProperties properties, Environment environment) {
        return ResourceServer.start(properties.settings(name(environment)));
    }

    @Bean
    Checks signetChecks(ResourceServer server, ObjectProvider<Refusals> refusals) {
        return new Checks(server, refusals.getIfAvailable(() -> reason -> {}));
    }

    /** A name that comes back after a restart. */
    private static String name(Environment environment) {
        String name = environment.getProperty("spring.application.name", "application") + ":" + host();
        String plain = name.replaceAll("[^A-Za-z0-9._:-]", "-");
        return plain.substring(0, Math.min(100, plain.length()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "host";
        }
    }
}
