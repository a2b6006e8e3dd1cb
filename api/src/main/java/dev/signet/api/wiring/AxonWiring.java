package dev.signet.api.wiring;

import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.ledger.event.TokenTable;
import dev.signet.projections.lookup.Inline;
import dev.signet.projections.progress.PromptTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon as far as Signet uses it: command bus, inline handlers, processors with their tokens. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    private static final Set<String> CARRIED_OVER =
            Set.of(Context.TENANT, Context.POOL, Context.ACTOR, Context.REQUEST, Context.ADDRESS, Context.AGENT);

    /** Only what is on the list passes from a command to the events that follow from it. */
    @Bean
    CorrelationDataProvider contextOfTheCommand() {
        return message -> {
            Map<String, Object> carried = new HashMap<>();
            message.getMetaData().forEach((key, value) -> {
                if (CARRIED_OVER.contains(key)) {
                    carried.put(key, value);
                }
            });
            return carried;
        };
    }

    /** For tokens: events have their own codec. Without the validator Axon cannot read back the token of a replay. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, Identifiers identifiers) {
        return tokens(connections, serializer, identifiers).build();
    }

    @Bean
    PromptTokens promptTokens(ConnectionProvider connections, Serializer serializer, Identifiers identifiers) {
        return new PromptTokens(tokens(connections, serializer, identifiers)
                .claimTimeout(PromptTokens.CLAIMED_FOR)
                .build());
    }

    /** Two nodes in one JVM, or in containers that look alike, must not take one another's claims for their own. */
    private static JdbcTokenStore.Builder tokens(
            ConnectionProvider connections, Serializer serializer, Identifiers identifiers) {
        return JdbcTokenStore.builder()
                .nodeId(identifiers.next().toString())
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenTable.schema());
    }

    /**
     * Inline handlers run in the transaction of the append; what one throws must undo it. It is no projection that stops:
     * a name that is taken is an everyday answer.
     */
    @Bean
    ConfigurerModule inlineHandlers() {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor(Inline.GROUP)
                .registerErrorHandler(Inline.GROUP, configuration -> PropagatingErrorHandler.instance())
                .registerListenerInvocationErrorHandler(
                        Inline.GROUP, configuration -> PropagatingErrorHandler.instance());
    }
}
