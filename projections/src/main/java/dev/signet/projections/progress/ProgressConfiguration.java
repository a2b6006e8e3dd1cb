package dev.signet.projections.progress;

import dev.signet.ledger.sequence.Sequencer;
import java.time.Clock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Where tokens are kept, and who says how far they are. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    JdbcTokenStore tokenStore(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("ledger.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .serializer(tokenSerializer())
                .build();
    }

    @Bean
    Stops stops(Clock clock) {
        return new Stops(clock);
    }

    @Bean
    Progress progress(JdbcClient jdbc, JdbcTokenStore tokens, Sequencer sequencer, Stops stops) {
        return new Progress(jdbc, tokens.serializer(), sequencer.head(), stops);
    }

    /** Out of the box the serializer cannot read back the token of a replay (AxonFramework #4163). */
    private static Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }
}
