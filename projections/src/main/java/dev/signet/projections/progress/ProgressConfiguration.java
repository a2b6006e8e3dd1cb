package dev.signet.projections.progress;

import dev.signet.ledger.sequence.LedgerHead;
import java.time.Clock;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who says how far the projections are. The serializer is the one that the token store writes with. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    Stops stops(Clock clock) {
        return new Stops(clock);
    }

    @Bean
    Tokens tokens(JdbcClient jdbc, Serializer serializer) {
        return new Tokens(jdbc, serializer);
    }

    @Bean
    Progress progress(JdbcClient jdbc, Tokens tokens, LedgerHead head, Stops stops) {
        return new Progress(jdbc, tokens, head, stops);
    }

    @Bean
    Lag lag(JdbcClient jdbc, Tokens tokens, Clock clock) {
        return new Lag(jdbc, tokens, clock);
    }
}
