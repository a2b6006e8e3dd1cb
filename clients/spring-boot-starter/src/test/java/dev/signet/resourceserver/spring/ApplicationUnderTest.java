package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.SignetStandIn;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** Applications that really serve, with and without Spring Security. */
final class ApplicationUnderTest {

    private static final String SPRING_SECURITY = "org.springframework.security";

    private ApplicationUnderTest() {}

    static WebApplicationContextRunner withSpringSecurity(SignetStandIn signet) {
        return new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withUserConfiguration(Orders.class)
                .withPropertyValues(
                        "server.port=0",
                        "spring.application.name=orders api",
                        "management.endpoints.web.exposure.include=health",
                        "management.endpoint.health.show-details=always",
                        "signet.resource-server.issuer=" + signet.issuer(),
                        "signet.resource-server.client-id=cli_api",
                        "signet.resource-server.client-secret=secret",
                        "signet.resource-server.stale-after=3s");
    }

    static WebApplicationContextRunner withoutSpringSecurity(SignetStandIn signet) {
        return without(signet, SPRING_SECURITY);
    }

    /** As where tokens are made: there is a decoder, and nobody who asks it. */
    static WebApplicationContextRunner withADecoderAlone(SignetStandIn signet) {
        return without(
                signet, SPRING_SECURITY + ".config", SPRING_SECURITY + ".web", SPRING_SECURITY + ".oauth2.server");
    }

    private static WebApplicationContextRunner without(SignetStandIn signet, String... packages) {
        return withSpringSecurity(signet)
                .withClassLoader(new FilteredClassLoader(packages))
                .withPropertyValues("signet.resource-server.open-paths=/open,/actuator/health/**");
    }
}
