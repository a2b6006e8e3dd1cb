package dev.signet.api.cognito.door;

import static java.util.Map.entry;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.application.password.PasswordRefused.PasswordNotConforming;
import dev.signet.application.refusal.Refusal;
import dev.signet.application.signin.SignInRefused.InvalidChallenge;
import dev.signet.application.signup.SignUpRefused.AliasExists;
import dev.signet.application.signup.SignUpRefused.AttributeRefused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each refusal of a use case is in the protocol; where clients compare messages letter by letter, Cognito's. */
final class Refusals {

    private static final Map<String, Words> WORDS = Map.ofEntries(
            entry("signin.wrong_credentials", no("Incorrect username or password.")),
            entry("signin.user_not_found", words(CognitoError.USER_NOT_FOUND, "User does not exist.")),
            entry("signin.locked", no("Password attempts exceeded")),
            entry("signin.user_disabled", no("User is disabled.")),
            entry("signin.user_not_confirmed", words(CognitoError.USER_NOT_CONFIRMED, "User is not confirmed.")),
            entry(
                    "signin.password_reset_required",
                    words(CognitoError.PASSWORD_RESET_REQUIRED, "Password reset required for the user")),
            entry(
                    "signin.temporary_password_expired",
                    no("Temporary password has expired and must be reset by an administrator.")),
            entry(
                    "signin.flow_not_enabled",
                    words(CognitoError.INVALID_PARAMETER, "Auth flow not enabled for this client")),
            entry("signin.challenge_session_used", no("Invalid session for the user, session can only be used once.")),
            entry("signup.username_exists", words(CognitoError.USERNAME_EXISTS, "User already exists")),
            entry("signup.not_permitted", no("SignUp is not permitted for this user pool")),
            entry("signup.password_required", own(CognitoError.INVALID_PASSWORD)),
            entry("code.wrong", own(CognitoError.CODE_MISMATCH)),
            entry("code.expired", own(CognitoError.EXPIRED_CODE)),
            entry("code.too_many_attempts", limited()),
            entry("code.too_many_wrong", limited()),
            entry("code.too_many_sent", limited()),
            entry("password.unreadable", own(CognitoError.INVALID_PASSWORD)),
            entry("password.used_before", words(CognitoError.PASSWORD_HISTORY, "Password has previously been used")),
            entry("session.invalid_refresh_token", no("Invalid Refresh Token")),
            entry("session.revoked", no("Refresh Token has been revoked")),
            entry("session.expired", no("Refresh Token has expired")),
            entry(
                    "session.refresh_token_reused",
                    words(CognitoError.REFRESH_TOKEN_REUSE, "Refresh token reuse detected")),
            entry("session.user_disabled", no("User is disabled.")),
            entry("session.not_found", words(CognitoError.RESOURCE_NOT_FOUND, "Session does not exist.")),
            entry("account.wrong_password", no("Incorrect username or password.")),
            entry("account.not_open", no("Access Token has been revoked")),
            entry("user.not_found", words(CognitoError.USER_NOT_FOUND, "User does not exist.")),
            entry("client.too_many_secrets", own(CognitoError.LIMIT_EXCEEDED)),
            entry("group.name_taken", words(CognitoError.GROUP_EXISTS, "A group with the name already exists.")),
            entry("group.not_found", words(CognitoError.RESOURCE_NOT_FOUND, "Group not found.")),
            entry("group.too_many", own(CognitoError.LIMIT_EXCEEDED)),
            entry("group.too_many_of_user", own(CognitoError.LIMIT_EXCEEDED)),
            entry("device.not_found", words(CognitoError.RESOURCE_NOT_FOUND, "Device does not exist.")),
            entry("device.already_confirmed", words(CognitoError.DEVICE_KEY_EXISTS, "Device already exists.")),
            entry("device.not_tracked", own(CognitoError.INVALID_USER_POOL_CONFIGURATION)),
            entry("mfa.factor_not_offered", own(CognitoError.SOFTWARE_TOKEN_MFA_NOT_FOUND)),
            entry("mfa.wrong_code", words(CognitoError.CODE_MISMATCH, "Invalid code received for user")),
            entry("mfa.code_used", words(CognitoError.EXPIRED_CODE, "Your software token has already been used once.")),
            entry("mfa.wrong_setup_code", words(CognitoError.ENABLE_SOFTWARE_TOKEN_MFA, "Code mismatch")),
            entry("passkey.not_enabled", own(CognitoError.WEBAUTHN_NOT_ENABLED)),
            entry("passkey.configuration_missing", own(CognitoError.WEBAUTHN_CONFIGURATION_MISSING)),
            entry("passkey.challenge_not_found", own(CognitoError.WEBAUTHN_CHALLENGE_NOT_FOUND)),
            entry("passkey.client_mismatch", own(CognitoError.WEBAUTHN_CLIENT_MISMATCH)),
            entry("passkey.origin_not_allowed", own(CognitoError.WEBAUTHN_ORIGIN_NOT_ALLOWED)),
            entry("passkey.relying_party_mismatch", own(CognitoError.WEBAUTHN_RELYING_PARTY_MISMATCH)),
            entry("passkey.not_supported", own(CognitoError.WEBAUTHN_CREDENTIAL_NOT_SUPPORTED)),
            entry("passkey.too_many", own(CognitoError.LIMIT_EXCEEDED)),
            entry("trigger.refused", own(CognitoError.USER_LAMBDA_VALIDATION)),
            entry("trigger.invalid_answer", own(CognitoError.INVALID_LAMBDA_RESPONSE)),
            entry("trigger.unreachable", own(CognitoError.UNEXPECTED_LAMBDA)),
            entry("trigger.cut_off", own(CognitoError.UNEXPECTED_LAMBDA)),
            entry("trigger.too_slow", own(CognitoError.UNEXPECTED_LAMBDA)),
            entry("trigger.old_pool_busy", no("Password attempts exceeded")),
            entry(
                    "pool.protected",
                    words(
                            CognitoError.INVALID_PARAMETER,
                            "The user pool cannot be deleted because deletion protection is activated. Deletion protection"
                                    + " must be inactivated first.")),
            entry("risk.not_enabled", own(CognitoError.USER_POOL_ADD_ON_NOT_ENABLED)),
            entry("risk.assessment_not_found", words(CognitoError.RESOURCE_NOT_FOUND, "Auth event does not exist.")),
            entry("import.not_ready", own(CognitoError.PRECONDITION_NOT_MET)),
            entry("import.another_runs", own(CognitoError.PRECONDITION_NOT_MET)),
            entry("import.not_under_way", own(CognitoError.PRECONDITION_NOT_MET)),
            entry("identity.too_many_pools", own(CognitoError.LIMIT_EXCEEDED)),
            entry("operator.not_allowed", own(CognitoError.ACCESS_DENIED)),
            entry("operator.own_role", own(CognitoError.ACCESS_DENIED)));

    private Refusals() {}

    /** @param message absent where the refusal's own sentence is told */
    private record Words(CognitoError error, @Nullable String message) {}

    /** @param shape the request, which names what a message names; absent before there is one */
    static CognitoRefused told(Refusal refusal, @Nullable Record shape) {
        return switch (refusal.id()) {
            case "client.not_found" ->
                CognitoError.RESOURCE_NOT_FOUND.because(
                        "User pool client " + member(shape, "clientId") + " does not exist.");
            case "client.wrong_secret" -> wrongSecret(shape);
            case "pool.not_found" ->
                CognitoError.RESOURCE_NOT_FOUND.because(
                        "User pool " + member(shape, "userPoolId") + " does not exist.");
            case "identity.pool_not_found" ->
                CognitoError.RESOURCE_NOT_FOUND.because(
                        "IdentityPool '" + member(shape, "identityPoolId") + "' not found.");
            default -> byKind(refusal, shape);
        };
    }

    private static CognitoRefused byKind(Refusal refusal, @Nullable Record shape) {
        Asked asked = Asked.by(shape);
        String own = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case AttributeRefused attribute -> AttributeWords.told(attribute, asked);
            case AliasExists _ ->
                (asked.registers() ? CognitoError.USERNAME_EXISTS : CognitoError.ALIAS_EXISTS).because(own);
            case PasswordNotConforming _ ->
                CognitoError.INVALID_PASSWORD.because(
                        asked.setsAPasswordForSomebody()
                                ? own.replace(
                                        "Password did not conform with policy", "Password does not conform to policy")
                                : own);
            case InvalidChallenge session ->
                CognitoError.NOT_AUTHORIZED.because(
                        session.expired()
                                ? "Invalid session for the user, session is expired."
                                : "Invalid session for the user.");
            default -> byId(refusal);
        };
    }

    private static CognitoRefused wrongSecret(@Nullable Record shape) {
        String client = member(shape, "clientId");
        boolean sent = shape != null && Presented.hash(shape);
        return CognitoError.NOT_AUTHORIZED.because(
                sent
                        ? "Unable to verify secret hash for client " + client
                        : "Client " + client + " is configured with secret but SECRET_HASH was not received");
    }

    private static CognitoRefused byId(Refusal refusal) {
        String own = String.valueOf(refusal.getMessage());
        Words known = WORDS.get(refusal.id());
        if (known != null) {
            return known.error().because(known.message() == null ? own : known.message());
        }
        return switch (refusal.kind()) {
            case INVALID, CONFLICT -> CognitoError.INVALID_PARAMETER.because(own);
            case UNAUTHENTICATED, FORBIDDEN -> CognitoError.NOT_AUTHORIZED.because(own);
            case NOT_FOUND -> CognitoError.RESOURCE_NOT_FOUND.because(own);
            case LIMITED -> CognitoError.LIMIT_EXCEEDED.because(own);
            case BUSY -> CognitoError.TOO_MANY_REQUESTS.because("Too many requests");
        };
    }

    private static String member(@Nullable Record shape, String name) {
        return shape == null ? "" : Members.text(shape, name).orElse("");
    }

    private static Words no(String message) {
        return new Words(CognitoError.NOT_AUTHORIZED, message);
    }

    private static Words limited() {
        return new Words(CognitoError.LIMIT_EXCEEDED, "Attempt limit exceeded, please try after some time.");
    }

    private static Words words(CognitoError error, String message) {
        return new Words(error, message);
    }

    private static Words own(CognitoError error) {
        return new Words(error, null);
    }
}
