package dev.signet.api.cognito.session;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.session.SessionShapes.ClientSSOSessionConfigType;
import dev.signet.api.cognito.session.SessionShapes.GetUserPoolClientSessionConfigurationRequest;
import dev.signet.api.cognito.session.SessionShapes.GetUserPoolClientSessionConfigurationResponse;
import dev.signet.api.cognito.session.SessionShapes.GetUserPoolSessionConfigurationRequest;
import dev.signet.api.cognito.session.SessionShapes.GetUserPoolSessionConfigurationResponse;
import dev.signet.api.cognito.session.SessionShapes.SetUserPoolClientSessionConfigurationRequest;
import dev.signet.api.cognito.session.SessionShapes.SetUserPoolClientSessionConfigurationResponse;
import dev.signet.api.cognito.session.SessionShapes.SetUserPoolSessionConfigurationRequest;
import dev.signet.api.cognito.session.SessionShapes.SetUserPoolSessionConfigurationResponse;
import dev.signet.api.cognito.session.SessionShapes.UserPoolTokenSessionConfigType;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.client.ChangeClientSettings;
import dev.signet.application.client.ReadClient;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SessionLimit;
import dev.signet.domain.pool.UserPoolId;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class SessionsOfPools implements Operations {

    private static final String LIMITED = "ENABLED";

    private final ReadPool pools;
    private final ChangePoolSettings changePool;
    private final ReadClient clients;
    private final ChangeClientSettings changeClient;

    SessionsOfPools(
            ReadPool pools, ChangePoolSettings changePool, ReadClient clients, ChangeClientSettings changeClient) {
        this.pools = pools;
        this.changePool = changePool;
        this.clients = clients;
        this.changeClient = changeClient;
    }

    @Operation(
            differs = "UserSessionTracking says whether MaxPerUser holds; sessions are tracked in any case.",
            reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetUserPoolSessionConfigurationResponse getUserPoolSessionConfiguration(
            GetUserPoolSessionConfigurationRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        SessionLimit limit = pools.read(by, pool).settings().accounts().sessions();
        return new GetUserPoolSessionConfigurationResponse(
                pool.value(),
                limit.enforced() ? LIMITED : "DISABLED",
                new UserPoolTokenSessionConfigType(limit.most()));
    }

    @Operation(differs = "UserSessionTracking says whether MaxPerUser holds; sessions are tracked in any case.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    SetUserPoolSessionConfigurationResponse setUserPoolSessionConfiguration(
            SetUserPoolSessionConfigurationRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        SessionLimit limit = new SessionLimit(
                LIMITED.equals(request.userSessionTracking()),
                request.tokenSession().maxPerUser());
        changePool.amend(by, pool, present -> present.with(present.accounts().allowing(limit), present.kept()), caller);
        return new SetUserPoolSessionConfigurationResponse(
                pool.value(), request.userSessionTracking(), request.tokenSession());
    }

    @Operation(
            differs =
                    "There are no hosted pages yet, which would have sessions of their own: SSOSession is kept and told.",
            reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetUserPoolClientSessionConfigurationResponse getUserPoolClientSessionConfiguration(
            GetUserPoolClientSessionConfigurationRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        AppClientId client = PoolNames.client(request.clientId());
        Duration kept = clients.read(by, pool, client).settings().kept().singleSignOn();
        return new GetUserPoolClientSessionConfigurationResponse(
                pool.value(), client.value(), new ClientSSOSessionConfigType((int) kept.toMinutes()));
    }

    @Operation(
            differs =
                    "There are no hosted pages yet, which would have sessions of their own: SSOSession is kept and told.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    SetUserPoolClientSessionConfigurationResponse setUserPoolClientSessionConfiguration(
            SetUserPoolClientSessionConfigurationRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        AppClientId client = PoolNames.client(request.clientId());
        Duration wanted = Duration.ofMinutes(request.ssoSession().maxValidityMinutes());
        changeClient.amend(
                by, pool, client, present -> present.with(present.kept().knowing(wanted)), caller);
        return new SetUserPoolClientSessionConfigurationResponse(pool.value(), client.value(), request.ssoSession());
    }
}
