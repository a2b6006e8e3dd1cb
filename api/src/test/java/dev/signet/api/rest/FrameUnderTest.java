package dev.signet.api.rest;

import dev.signet.api.rest.access.AccessTokens;
import dev.signet.api.rest.access.ClientProof;
import dev.signet.api.rest.access.ConsoleDoor;
import dev.signet.api.rest.access.PoolOwners;
import dev.signet.api.rest.cors.ClientOrigins;
import dev.signet.api.rest.limit.AccountNames;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;

/** The frame of the door around probe routes, without a database: what holds for every route whatever it does. */
public final class FrameUnderTest {

    /** The origin that the probe pool's client allows. */
    public static final String ALLOWED_ORIGIN = "https://app.example";

    /** Keeps what belongs to the frame's tests out of whole nodes that scan the same class path. */
    static final String PROFILE = "frame-under-test";

    private static final FrameUnderTest SHARED = started();

    private final ServletWebServerApplicationContext context;

    private FrameUnderTest(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** The one frame with generous limits that most tests share. */
    public static FrameUnderTest shared() {
        return SHARED;
    }

    /** A frame of its own with these settings; close it through {@link #stop()}. */
    public static FrameUnderTest started(String... settings) {
        String[] arguments = new String[settings.length + 3];
        arguments[0] = "--server.port=0";
        arguments[1] = "--management.server.port=";
        arguments[2] = "--spring.profiles.active=" + PROFILE;
        for (int i = 0; i < settings.length; i++) {
            arguments[i + 3] = "--" + settings[i];
        }
        return new FrameUnderTest((ServletWebServerApplicationContext)
                new SpringApplication(Frame.class, ProbeRoutes.class).run(arguments));
    }

    /** A client that talks to it. */
    public Http http() {
        return new Http("http://127.0.0.1:" + port());
    }

    /** The port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Good access tokens, by their text. */
    public Map<String, LiveSession> tokens() {
        return context.getBean(Known.class).tokens;
    }

    /** Tenants, by their pool. */
    public Map<UserPoolId, TenantId> pools() {
        return context.getBean(Known.class).pools;
    }

    /** Everything that was counted. */
    public MeterRegistry metrics() {
        return context.getBean(MeterRegistry.class);
    }

    /** Stops it. */
    public void stop() {
        context.close();
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @ConfigurationPropertiesScan("dev.signet.api.rest")
    @ComponentScan({
        "dev.signet.api.rest.access",
        "dev.signet.api.rest.caller",
        "dev.signet.api.rest.cors",
        "dev.signet.api.rest.frame",
        "dev.signet.api.rest.json",
        "dev.signet.api.rest.limit",
        "dev.signet.api.rest.problem"
    })
    static class Frame {

        @Bean
        RestSetup setup(List<HandlerInterceptor> interceptors, List<HandlerMethodArgumentResolver> resolvers) {
            return new RestSetup(interceptors, resolvers);
        }

        @Bean
        Known known() {
            return new Known();
        }

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }

    /** What the probe world holds. */
    static final class Known
            implements AccountNames, AccessTokens, PoolOwners, ClientOrigins, ClientProof, ConsoleDoor {

        private final Map<String, LiveSession> tokens = new ConcurrentHashMap<>();
        private final Map<UserPoolId, TenantId> pools = new ConcurrentHashMap<>();

        @Override
        public LiveSession check(String token) {
            LiveSession known = tokens.get(token);
            if (known == null) {
                throw new DoorRefused(DoorError.TOKEN_REVOKED, "The session is over.");
            }
            return known;
        }

        @Override
        public byte[] hash(String pool, String typed) {
            return typed.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<ConfidentialClient> prove(ClientCredentials credentials) {
            return Optional.empty();
        }

        @Override
        public LiveSession enter(HttpServletRequest request) {
            throw new IllegalStateException("the frame has no console");
        }

        @Override
        public Optional<TenantId> tenantOf(UserPoolId pool) {
            return Optional.ofNullable(pools.get(pool));
        }

        @Override
        public boolean allow(@Nullable String pool, String origin) {
            return origin.equals(ALLOWED_ORIGIN);
        }
    }
}
