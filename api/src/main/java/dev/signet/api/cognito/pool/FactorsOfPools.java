package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.cognito.pool.FactorShapes.GetUserPoolMfaConfigRequest;
import dev.signet.api.cognito.pool.FactorShapes.GetUserPoolMfaConfigResponse;
import dev.signet.api.cognito.pool.FactorShapes.SetUserPoolMfaConfigRequest;
import dev.signet.api.cognito.pool.FactorShapes.SetUserPoolMfaConfigResponse;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.stereotype.Component;

@Component
class FactorsOfPools implements Operations {

    private final ReadPool read;
    private final ChangePoolSettings change;

    FactorsOfPools(ReadPool read, ChangePoolSettings change) {
        this.read = read;
        this.change = change;
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    GetUserPoolMfaConfigResponse getUserPoolMfaConfig(GetUserPoolMfaConfigRequest request, Administrator by) {
        PoolSettings pool = read.read(by, PoolNames.pool(request.userPoolId())).settings();
        return new GetUserPoolMfaConfigResponse(
                MfaShown.sms(pool),
                MfaShown.app(pool.mfa()),
                MfaShown.email(pool),
                pool.mfa().mode().name(),
                MfaShown.passkeys(pool.mfa()));
    }

    @Operation(
            differs =
                    "Codes are sent by the node's own providers, whatever SmsConfiguration says, which is kept and told;"
                            + " EumsSms is refused. WebAuthnConfiguration stays where it is left out.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    SetUserPoolMfaConfigResponse setUserPoolMfaConfig(
            SetUserPoolMfaConfigRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        change.amend(by, pool, present -> Values.of(() -> MfaWanted.of(request, present)), caller);
        PoolSettings now = read.read(by, pool).settings();
        return new SetUserPoolMfaConfigResponse(
                MfaShown.sms(now),
                MfaShown.app(now.mfa()),
                MfaShown.email(now),
                now.mfa().mode().name(),
                MfaShown.passkeys(now.mfa()));
    }
}
