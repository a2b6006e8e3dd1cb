package dev.signet.api.cognito.mfa;

import dev.signet.api.cognito.mfa.MfaShapes.AssociateSoftwareTokenRequest;
import dev.signet.api.cognito.mfa.MfaShapes.AssociateSoftwareTokenResponse;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserMFAPreferenceRequest;
import dev.signet.api.cognito.mfa.MfaShapes.SetUserMFAPreferenceResponse;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SettingUpFactors implements Operations {

    private final TokenInBody tokens;
    private final EnrolOwnTotp totp;
    private final OwnFactors factors;

    SettingUpFactors(TokenInBody tokens, EnrolOwnTotp totp, OwnFactors factors) {
        this.tokens = tokens;
        this.totp = totp;
        this.factors = factors;
    }

    @Operation(differs = "With an access token alone; within a sign-in the challenge MFA_SETUP does it.")
    @Public(Allowance.TOKENS)
    AssociateSoftwareTokenResponse associateSoftwareToken(AssociateSoftwareTokenRequest request) {
        return new AssociateSoftwareTokenResponse(
                totp.propose(session(request.accessToken())).base32(), null);
    }

    @Operation(differs = "With an access token alone; within a sign-in the challenge MFA_SETUP does it.")
    @Public(Allowance.CREDENTIALS)
    VerifySoftwareTokenResponse verifySoftwareToken(VerifySoftwareTokenRequest request, Caller caller) {
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

    private LiveSession session(@Nullable String token) {
        if (token == null) {
            throw CognitoError.INVALID_PARAMETER.because(
                    "Send AccessToken; Session is taken by RespondToAuthChallenge.");
        }
        return tokens.require(token);
    }
}
