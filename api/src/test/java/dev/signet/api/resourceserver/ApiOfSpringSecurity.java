package dev.signet.api.resourceserver;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An application that checks tokens of one client of one pool. No component, which the node under test would find: register
 * it.
 */
@EnableWebSecurity
class ApiOfSpringSecurity {

    /** What its tokens have to say, and by which time. */
    record Expected(String issuer, String keys, String client, Supplier<Clock> clock) {}

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/orders")
                        .hasAuthority("SCOPE_orders/read")
                        .anyRequest()
                        .hasAuthority("SCOPE_aws.cognito.signin.user.admin"))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    JwtDecoder decoder(Expected expected) {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setClock(new MovedClock(expected.clock()));
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(expected.keys()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(expected.issuer()),
                new JwtClaimValidator<String>("token_use", "access"::equals),
                new JwtClaimValidator<String>("client_id", expected.client()::equals)));
        return decoder;
    }

    /** The clock that a test has set by now. */
    private static final class MovedClock extends Clock {

        private final Supplier<Clock> set;

        MovedClock(Supplier<Clock> set) {
            this.set = set;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return set.get().instant();
        }
    }
}
