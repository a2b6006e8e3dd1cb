package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.AdminDeleteSoftwareTokenRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AdminDeleteSoftwareTokenResponse;
import dev.signet.api.cognito.mfa.MfaShapes.AdminSetUserMFAPreferenceRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AdminSetUserMFAPreferenceResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.UserFactors;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.stereotype.Component;

@Component
class FactorsOfUsers implements Operations {

    private final FindUser find;
    private final UserFactors factors;

    FactorsOfUsers(FindUser find, UserFactors factors) {
        this.find = find;
        this.factors = factors;
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminSetUserMFAPreferenceResponse adminSetUserMFAPreference(
            AdminSetUserMFAPreferenceRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        factors.prefer(
                by,
                pool,
                find.find(by, pool, request.username()),
                Wishes.of(
                        request.smsMfaSettings(),
                        request.softwareTokenMfaSettings(),
                        request.emailMfaSettings(),
                        request.webAuthnMfaSettings()),
                caller);
        return new AdminSetUserMFAPreferenceResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminDeleteSoftwareTokenResponse adminDeleteSoftwareToken(
            AdminDeleteSoftwareTokenRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        factors.removeTotp(by, pool, find.find(by, pool, request.username()), caller);
        return new AdminDeleteSoftwareTokenResponse();
    }
}
