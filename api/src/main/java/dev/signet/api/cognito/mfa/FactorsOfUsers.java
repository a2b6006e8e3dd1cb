package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.AdminDeleteSoftwareTokenRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AdminDeleteSoftwareTokenResponse;
import dev.signet.api.cognito.mfa.MfaShapes.AdminGetUserAuthFactorsRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AdminGetUserAuthFactorsResponse;
import dev.signet.api.cognito.mfa.MfaShapes.AdminSetUserMFAPreferenceRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AdminSetUserMFAPreferenceResponse;
import dev.signet.api.cognito.mfa.MfaShapes.AdminSetUserSettingsRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AdminSetUserSettingsResponse;
import dev.signet.api.cognito.operation.Factors;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.FindUser;
import dev.signet.application.user.ReadUser;
import dev.signet.application.user.UserFactors;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.EnrolledFactors;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Component;

@Component
class FactorsOfUsers implements Operations {

    private final FindUser find;
    private final ReadUser read;
    private final UserFactors factors;

    FactorsOfUsers(FindUser find, ReadUser read, UserFactors factors) {
        this.read = read;
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

    @Operation(differs = "Says the same as AdminSetUserMFAPreference of SMS, which is preferred to it.")
    @ForOperators(Permission.CHANGE_USERS)
    AdminSetUserSettingsResponse adminSetUserSettings(
            AdminSetUserSettingsRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        factors.prefer(by, pool, find.find(by, pool, request.username()), Wishes.of(request.mfaOptions()), caller);
        return new AdminSetUserSettingsResponse();
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    AdminGetUserAuthFactorsResponse adminGetUserAuthFactors(AdminGetUserAuthFactorsRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = find.find(by, pool, request.username());
        EnrolledFactors enrolled = factors.read(by, pool, user).factors();
        return new AdminGetUserAuthFactorsResponse(
                read.read(by, pool, user).profile().map(Profile::username).orElseGet(request::username),
                Factors.preferred(enrolled),
                Factors.enabled(enrolled),
                Factors.first(factors.beginnings(by, pool, user, enrolled)));
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
