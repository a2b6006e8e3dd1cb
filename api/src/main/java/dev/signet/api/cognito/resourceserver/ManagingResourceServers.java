package dev.signet.api.cognito.resourceserver;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.CreateResourceServerRequest;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.CreateResourceServerResponse;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.DeleteResourceServerRequest;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.DescribeResourceServerRequest;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.DescribeResourceServerResponse;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.ListResourceServersRequest;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.ListResourceServersResponse;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.ResourceServerScopeType;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.ResourceServerType;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.UpdateResourceServerRequest;
import dev.signet.api.cognito.resourceserver.ResourceServerShapes.UpdateResourceServerResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.resourceserver.ChangeResourceServer;
import dev.signet.application.resourceserver.CreateResourceServer;
import dev.signet.application.resourceserver.DeleteResourceServer;
import dev.signet.application.resourceserver.KnownResourceServer;
import dev.signet.application.resourceserver.ReadResourceServers;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerSettings;
import dev.signet.domain.resourceserver.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ManagingResourceServers implements Operations {

    private final CreateResourceServer create;
    private final ChangeResourceServer change;
    private final DeleteResourceServer delete;
    private final ReadResourceServers read;

    ManagingResourceServers(
            CreateResourceServer create,
            ChangeResourceServer change,
            DeleteResourceServer delete,
            ReadResourceServers read) {
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.read = read;
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    CreateResourceServerResponse createResourceServer(
            CreateResourceServerRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        create.create(by, pool, request.identifier(), settings(request.name(), request.scopes()), caller);
        return new CreateResourceServerResponse(shown(read.identified(by, pool, request.identifier())));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    DescribeResourceServerResponse describeResourceServer(DescribeResourceServerRequest request, Administrator by) {
        return new DescribeResourceServerResponse(
                shown(read.identified(by, PoolNames.pool(request.userPoolId()), request.identifier())));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListResourceServersResponse listResourceServers(ListResourceServersRequest request, Administrator by) {
        Page<KnownResourceServer> page = read.list(
                by, PoolNames.pool(request.userPoolId()), Paging.of(request.maxResults(), request.nextToken()));
        return new ListResourceServersResponse(
                page.items().stream().map(ManagingResourceServers::shown).toList(), page.next());
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    UpdateResourceServerResponse updateResourceServer(
            UpdateResourceServerRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        KnownResourceServer server = read.identified(by, pool, request.identifier());
        change.change(by, pool, server.id(), settings(request.name(), request.scopes()), caller);
        return new UpdateResourceServerResponse(shown(read.read(by, pool, server.id())));
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    void deleteResourceServer(DeleteResourceServerRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        delete.delete(by, pool, read.identified(by, pool, request.identifier()).id(), caller);
    }

    private static ResourceServerSettings settings(String name, @Nullable List<ResourceServerScopeType> scopes) {
        return Values.of(() -> new ResourceServerSettings(
                name,
                Objects.requireNonNullElse(scopes, List.<ResourceServerScopeType>of()).stream()
                        .map(scope -> new Scope(scope.scopeName(), scope.scopeDescription()))
                        .toList()));
    }

    private static ResourceServerType shown(KnownResourceServer server) {
        return new ResourceServerType(
                server.pool().value(),
                server.identifier(),
                server.settings().name(),
                server.settings().scopes().stream()
                        .map(scope -> new ResourceServerScopeType(scope.name(), scope.description()))
                        .toList());
    }
}
