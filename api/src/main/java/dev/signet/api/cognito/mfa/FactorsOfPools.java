package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.GetUserPoolMfaConfigRequest;
import dev.signet.api.cognito.mfa.MfaShapes.GetUserPoolMfaConfigResponse;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserPoolMfaConfigRequest;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserPoolMfaConfigResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.operation.Values;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.mfa.MfaSettings;
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
        MfaSettings mfa =
                read.read(by, PoolNames.pool(request.userPoolId())).settings().mfa();
        return new GetUserPoolMfaConfigResponse(
                MfaShown.sms(mfa),
                MfaShown.app(mfa),
                MfaShown.email(mfa),
                mfa.mode().name(),
                MfaShown.passkeys(mfa));
    }

    @Operation(
            differs =
                    "Messages and senders of codes are the pool's templates and the node's providers: their members are"
                            + " refused where they say anything.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    SetUserPoolMfaConfigResponse setUserPoolMfaConfig(
            SetUserPoolMfaConfigRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        PoolSettings present = read.read(by, pool).settings();
        MfaSettings wanted = Values.of(() -> MfaWanted.of(request, present.mfa()));
        change.change(by, pool, present.with(wanted), caller);
        return new SetUserPoolMfaConfigResponse(
                MfaShown.sms(wanted),
                MfaShown.app(wanted),
                MfaShown.email(wanted),
                wanted.mode().name(),
                MfaShown.passkeys(wanted));
    }
}
