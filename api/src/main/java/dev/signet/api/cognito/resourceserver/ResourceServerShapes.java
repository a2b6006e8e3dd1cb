package dev.signet.api.cognito.resourceserver;

import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.RESOURCE_SERVER_IDENTIFIER;
import static dev.signet.api.cognito.shape.Kind.RESOURCE_SERVER_NAME;
import static dev.signet.api.cognito.shape.Kind.RESOURCE_SERVER_SCOPE_DESCRIPTION;
import static dev.signet.api.cognito.shape.Kind.RESOURCE_SERVER_SCOPE_NAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class ResourceServerShapes {

    private ResourceServerShapes() {}

    record CreateResourceServerRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(RESOURCE_SERVER_IDENTIFIER) String identifier,
            @Text(RESOURCE_SERVER_NAME) String name,
            @Nullable @Within(max = 100) List<ResourceServerScopeType> scopes) {}

    record ResourceServerScopeType(
            @Text(RESOURCE_SERVER_SCOPE_NAME) String scopeName,
            @Text(RESOURCE_SERVER_SCOPE_DESCRIPTION) String scopeDescription) {}

    record CreateResourceServerResponse(ResourceServerType resourceServer) {}

    record ResourceServerType(
            @Nullable String userPoolId,
            @Nullable String identifier,
            @Nullable String name,
            @Nullable List<ResourceServerScopeType> scopes) {}

    record DeleteResourceServerRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(RESOURCE_SERVER_IDENTIFIER) String identifier) {}

    record DescribeResourceServerRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(RESOURCE_SERVER_IDENTIFIER) String identifier) {}

    record DescribeResourceServerResponse(ResourceServerType resourceServer) {}

    record ListResourceServersRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Nullable @Within(min = 1, max = 50) Integer maxResults,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {}

    record ListResourceServersResponse(
            List<ResourceServerType> resourceServers,
            @Nullable String nextToken) {}

    record UpdateResourceServerRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(RESOURCE_SERVER_IDENTIFIER) String identifier,
            @Text(RESOURCE_SERVER_NAME) String name,
            @Nullable @Within(max = 100) List<ResourceServerScopeType> scopes) {}

    record UpdateResourceServerResponse(ResourceServerType resourceServer) {}
}
