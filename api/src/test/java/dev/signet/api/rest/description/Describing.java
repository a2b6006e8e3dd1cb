package dev.signet.api.rest.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.signet.api.rest.access.Standing;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.session.LiveSession;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.JsonNode;

/** Lets springdoc see the API as it is on the wire. */
@Configuration(proxyBeanMethods = false)
@Profile(Describing.PROFILE)
class Describing {

    static final String PROFILE = "describing";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, Administrator.class, LiveSession.class, ConfidentialClient.class, Standing.class)
                .replaceWithSchema(JsonNode.class, new JsonSchema());
    }

    @Bean
    ModelResolver modelResolver() {
        ObjectMapper snake = Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new RequiredFields(snake);
    }

    @Bean
    OperationCustomizer declarations() {
        return new Declarations();
    }

    @Bean
    OpenApiCustomizer frame() {
        return Describing::frame;
    }

    private static void frame(OpenAPI api) {
        api.setInfo(new Info()
                .title("Signet")
                .version("v1")
                .description("Every refusal is application/problem+json; docs/errors.md lists the ids."));
        api.setServers(List.of());
        api.getComponents()
                .addSecuritySchemes(
                        Declarations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.getComponents()
                .addSecuritySchemes(
                        Declarations.BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.getComponents().addSchemas("Problem", Declarations.problem());
    }
}
