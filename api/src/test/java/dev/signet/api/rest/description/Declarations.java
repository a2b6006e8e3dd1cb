package dev.signet.api.rest.description;

import dev.signet.api.rest.Answers;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.access.ForResourceServers;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.idempotency.Creating;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Puts what a route declares into its description: who may call it, what it counts under, which headers it takes. */
final class Declarations implements OperationCustomizer {

    static final String BEARER = "access_token";
    static final String BASIC = "client";

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        String room = route.getBeanType().getSimpleName().replace("Routes", "");
        operation.setOperationId(room + "_" + route.getMethod().getName());
        operation.setTags(List.of(room));
        operation.setDescription(access(operation, route));
        if (route.hasMethodAnnotation(Creating.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .description("The call is carried out once for each key, within 24 hours.")
                    .schema(text()));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null
                            && parameter.getSchema().getItems() != null)
                    .forEach(parameter -> parameter.setExplode(false)); // the door takes every parameter once
        }
        Answers[] several = route.getMethod().getAnnotationsByType(Answers.class);
        if (several.length > 0) {
            operation.getResponses().clear();
        }
        for (Answers one : several) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(one.status().value()),
                            one.body() == Void.class
                                    ? new ApiResponse().description(one.status().getReasonPhrase())
                                    : answer(
                                            one.status().getReasonPhrase(),
                                            "application/json",
                                            one.body().getSimpleName()));
        }
        operation.getResponses().setDefault(answer("A refusal.", "application/problem+json", "Problem"));
        return operation;
    }

    private static ApiResponse answer(String description, String type, String schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                type, new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + schema))));
    }

    private static String access(Operation operation, HandlerMethod route) {
        Public open = route.getMethodAnnotation(Public.class);
        if (open != null) {
            return "Anybody; counted as " + open.value().label() + ".";
        }
        ForResourceServers servers = route.getMethodAnnotation(ForResourceServers.class);
        if (servers != null) {
            operation.addSecurityItem(new SecurityRequirement().addList(BASIC));
            if (!servers.operatorsToo()) {
                return "App clients of the pool that prove their secret.";
            }
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            return "App clients of the pool that prove their secret, and operators with READ_AUDIT.";
        }
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        ForOperators operators = route.getMethodAnnotation(ForOperators.class);
        if (operators != null) {
            return "Operators with " + operators.value().name() + ".";
        }
        if (route.hasMethodAnnotation(ForUsers.class)) {
            return "The user whose access token it is.";
        }
        throw new IllegalStateException(route + " declares no access");
    }

    /** A problem document (RFC 9457). */
    static Schema<?> problem() {
        Schema<?> problem = new JsonSchema();
        problem.addType("object");
        for (String field : List.of("type", "title", "detail", "id", "field")) {
            problem.addProperty(field, text());
        }
        Schema<?> status = new JsonSchema();
        status.addType("integer");
        problem.addProperty("status", status);
        problem.setRequired(List.of("type", "title", "status", "detail", "id"));
        return problem;
    }

    private static Schema<?> text() {
        Schema<?> text = new JsonSchema();
        text.addType("string");
        return text;
    }
}
