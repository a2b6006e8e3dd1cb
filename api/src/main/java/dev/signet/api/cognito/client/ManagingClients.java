package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.ClientShapes.CreateUserPoolClientRequest;
import dev.signet.api.cognito.client.ClientShapes.CreateUserPoolClientResponse;
import dev.signet.api.cognito.client.ClientShapes.DeleteUserPoolClientRequest;
import dev.signet.api.cognito.client.ClientShapes.DescribeUserPoolClientRequest;
import dev.signet.api.cognito.client.ClientShapes.DescribeUserPoolClientResponse;
import dev.signet.api.cognito.client.ClientShapes.ListUserPoolClientsRequest;
import dev.signet.api.cognito.client.ClientShapes.ListUserPoolClientsResponse;
import dev.signet.api.cognito.client.ClientShapes.UpdateUserPoolClientRequest;
import dev.signet.api.cognito.client.ClientShapes.UpdateUserPoolClientResponse;
import dev.signet.api.cognito.client.ClientShapes.UserPoolClientType;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.client.ChangeClientSettings;
import dev.signet.application.client.DeleteClient;
import dev.signet.application.client.KnownClient;
import dev.signet.application.client.ListClients;
import dev.signet.application.client.ReadClient;
import dev.signet.application.client.RegisterClient;
import dev.signet.application.client.RotateClientSecret;
import dev.signet.application.client.RotateClientSecret.Secret;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.UserPoolId;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ManagingClients implements Operations {

    private final RegisterClient register;
    private final ReadClient read;
    private final ListClients list;
    private final ChangeClientSettings change;
    private final DeleteClient delete;
    private final RotateClientSecret secrets;
    private final OAuthChecks oauth;

    ManagingClients(
            RegisterClient register,
            ReadClient read,
            ListClients list,
            ChangeClientSettings change,
            DeleteClient delete,
            RotateClientSecret secrets,
            OAuthChecks oauth) {
        this.register = register;
        this.read = read;
        this.list = list;
        this.change = change;
        this.delete = delete;
        this.secrets = secrets;
        this.oauth = oauth;
    }

    @Operation(
            differs = "Lifetimes that were not given are answered too; AnalyticsConfiguration and a"
                    + " ClientSecret of one's own are refused.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    CreateUserPoolClientResponse createUserPoolClient(
            CreateUserPoolClientRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        boolean secret = Boolean.TRUE.equals(request.generateSecret());
        oauth.requireFlows(request.allowedOAuthFlows(), secret);
        oauth.requireScopes(by, pool, request.allowedOAuthScopes());
        ClientSettings settings =
                Values.of(() -> ClientWanted.of(request).settings(ClientSettings.named(request.clientName())));
        RegisterClient.Registered done = register.register(by, pool, settings, secret, caller);
        return new CreateUserPoolClientResponse(ClientsShown.of(read.read(by, pool, done.client()), done.secret()));
    }

    @Operation(differs = "The secret is told to those alone who may change settings.", reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    DescribeUserPoolClientResponse describeUserPoolClient(DescribeUserPoolClientRequest request, Administrator by) {
        return new DescribeUserPoolClientResponse(
                shown(by, PoolNames.pool(request.userPoolId()), PoolNames.client(request.clientId())));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListUserPoolClientsResponse listUserPoolClients(ListUserPoolClientsRequest request, Administrator by) {
        Page<KnownClient> page = list.list(
                by, PoolNames.pool(request.userPoolId()), Paging.of(request.maxResults(), request.nextToken()));
        return new ListUserPoolClientsResponse(
                page.items().stream().map(ClientsShown::listed).toList(), page.next());
    }

    @Operation(differs = "What only Signet knows of a client stays: origins, signals and back-channel logout.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    UpdateUserPoolClientResponse updateUserPoolClient(
            UpdateUserPoolClientRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        AppClientId client = PoolNames.client(request.clientId());
        KnownClient known = read.read(by, pool, client);
        oauth.requireFlows(request.allowedOAuthFlows(), known.confidential());
        oauth.requireScopes(by, pool, request.allowedOAuthScopes());
        change.amend(
                by,
                pool,
                client,
                present -> Values.of(() -> ClientWanted.of(request, present).settings(present)),
                caller);
        return new UpdateUserPoolClientResponse(shown(by, pool, client));
    }

    @Operation(differs = "The client's sessions end with it.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    void deleteUserPoolClient(DeleteUserPoolClientRequest request, Administrator by, Caller caller) {
        delete.delete(by, PoolNames.pool(request.userPoolId()), PoolNames.client(request.clientId()), caller);
    }

    /** With the older of its secrets, since programs that describe a client compare it with what they keep. */
    private UserPoolClientType shown(Administrator by, UserPoolId pool, AppClientId client) {
        List<Secret> present = secrets.list(by, pool, client);
        return ClientsShown.of(
                read.read(by, pool, client),
                present.isEmpty() ? null : present.getFirst().value());
    }
}
