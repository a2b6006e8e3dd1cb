package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.AssociateSoftwareTokenRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AssociateSoftwareTokenResponse;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserMFAPreferenceRequest;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserMFAPreferenceResponse;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserSettingsRequest;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserSettingsResponse;
import dev.signet.api.cognito.mfa.MfaShapes.VerifySoftwareTokenRequest;
import dev.signet.api.cognito.mfa.MfaShapes.VerifySoftwareTokenResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.TokenInBody;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.account.EnrolOwnTotp;
import dev.signet.application.account.OwnFactors;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LiveSession;
import dev.signet.application.signin.SetUpTotp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SettingUpFactors implements Operations {

    private final TokenInBody tokens;
    private final EnrolOwnTotp totp;
    private final SetUpTotp within;
    private final OwnFactors factors;

    SettingUpFactors(TokenInBody tokens, EnrolOwnTotp totp, SetUpTotp within, OwnFactors factors) {
        this.tokens = tokens;
        this.totp = totp;
        this.within = within;
        this.factors = factors;
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    AssociateSoftwareTokenResponse associateSoftwareToken(AssociateSoftwareTokenRequest request, Caller caller) {
        if (request.accessToken() == null && request.session() != null) {
            SetUpTotp.Proposed proposed = within.propose(request.session(), caller);
            return new AssociateSoftwareTokenResponse(proposed.secret().base32(), proposed.session());
        }
        return new AssociateSoftwareTokenResponse(
                totp.propose(session(request.accessToken())).base32(), null);
    }

    @Operation
    @Public(Allowance.CREDENTIALS)
    VerifySoftwareTokenResponse verifySoftwareToken(VerifySoftwareTokenRequest request, Caller caller) {
        if (request.accessToken() == null && request.session() != null) {
            return new VerifySoftwareTokenResponse(
                    "SUCCESS",
                    within.confirm(request.session(), request.userCode(), request.friendlyDeviceName(), caller));
        }
        LiveSession session = session(request.accessToken());
        totp.confirm(session, request.userCode(), request.friendlyDeviceName(), false, caller);
        return new VerifySoftwareTokenResponse("SUCCESS", null);
    }

    @Operation
    @ForUsers
    SetUserMFAPreferenceResponse setUserMFAPreference(
            SetUserMFAPreferenceRequest request, LiveSession session, Caller caller) {
        factors.prefer(
                session,
                Wishes.of(
                        request.smsMfaSettings(),
                        request.softwareTokenMfaSettings(),
                        request.emailMfaSettings(),
                        request.webAuthnMfaSettings()),
                caller);
        return new SetUserMFAPreferenceResponse();
    }

    @Operation(differs = "Says the same as SetUserMFAPreference of SMS, which is preferred to it.")
    @ForUsers
    SetUserSettingsResponse setUserSettings(SetUserSettingsRequest request, LiveSession session, Caller caller) {
        factors.prefer(session, Wishes.of(request.mfaOptions()), caller);
        return new SetUserSettingsResponse();
    }

    private LiveSession session(@Nullable String token) {
        if (token == null) {
            throw CognitoError.INVALID_PARAMETER.because("Send AccessToken, or the Session of a sign-in.");
        }
        return tokens.require(token);
    }
}
