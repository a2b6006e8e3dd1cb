package dev.signet.api.cognito.wire;

/** The errors that the protocol knows and Signet tells. */
public enum CognitoError {
    ACCESS_DENIED("AccessDenied"),
    ALIAS_EXISTS("AliasExists"),
    CODE_MISMATCH("CodeMismatch"),
    CONCURRENT_MODIFICATION("ConcurrentModification"),
    DEVICE_KEY_EXISTS("DeviceKeyExists"),
    ENABLE_SOFTWARE_TOKEN_MFA("EnableSoftwareTokenMFA"),
    EXPIRED_CODE("ExpiredCode"),
    EXPIRED_TOKEN("ExpiredToken"),
    FEATURE_UNAVAILABLE_IN_TIER("FeatureUnavailableInTier"),
    GROUP_EXISTS("GroupExists"),
    INCOMPLETE_SIGNATURE("IncompleteSignature"),
    INTERNAL_ERROR("InternalError"),
    INVALID_LAMBDA_RESPONSE("InvalidLambdaResponse"),
    INVALID_OAUTH_FLOW("InvalidOAuthFlow"),
    INVALID_PARAMETER("InvalidParameter"),
    INVALID_PASSWORD("InvalidPassword"),
    INVALID_SIGNATURE("InvalidSignature"),
    INVALID_USER_POOL_CONFIGURATION("InvalidUserPoolConfiguration"),
    LIMIT_EXCEEDED("LimitExceeded"),
    MFA_METHOD_NOT_FOUND("MFAMethodNotFound"),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationToken"),
    NOT_AUTHORIZED("NotAuthorized"),
    OPERATION_NOT_ENABLED("OperationNotEnabled"),
    PASSWORD_HISTORY("PasswordHistoryPolicyViolation"),
    PASSWORD_RESET_REQUIRED("PasswordResetRequired"),
    PRECONDITION_NOT_MET("PreconditionNotMet"),
    REFRESH_TOKEN_REUSE("RefreshTokenReuse"),
    REQUEST_ENTITY_TOO_LARGE("RequestEntityTooLarge"),
    RESOURCE_NOT_FOUND("ResourceNotFound"),
    SCOPE_DOES_NOT_EXIST("ScopeDoesNotExist"),
    SERIALIZATION("Serialization"),
    SOFTWARE_TOKEN_MFA_NOT_FOUND("SoftwareTokenMFANotFound"),
    TOO_MANY_FAILED_ATTEMPTS("TooManyFailedAttempts"),
    TOO_MANY_REQUESTS("TooManyRequests"),
    UNAUTHORIZED("Unauthorized"),
    UNEXPECTED_LAMBDA("UnexpectedLambda"),
    UNKNOWN_OPERATION("UnknownOperation"),
    UNRECOGNIZED_CLIENT("UnrecognizedClient"),
    UNSUPPORTED_OPERATION("UnsupportedOperation"),
    UNSUPPORTED_TOKEN_TYPE("UnsupportedTokenType"),
    UNSUPPORTED_USER_STATE("UnsupportedUserState"),
    USER_LAMBDA_VALIDATION("UserLambdaValidation"),
    USER_NOT_CONFIRMED("UserNotConfirmed"),
    USER_NOT_FOUND("UserNotFound"),
    USER_POOL_ADD_ON_NOT_ENABLED("UserPoolAddOnNotEnabled"),
    USERNAME_EXISTS("UsernameExists"),
    WEBAUTHN_CHALLENGE_NOT_FOUND("WebAuthnChallengeNotFound"),
    WEBAUTHN_CLIENT_MISMATCH("WebAuthnClientMismatch"),
    WEBAUTHN_CONFIGURATION_MISSING("WebAuthnConfigurationMissing"),
    WEBAUTHN_CREDENTIAL_NOT_SUPPORTED("WebAuthnCredentialNotSupported"),
    WEBAUTHN_NOT_ENABLED("WebAuthnNotEnabled"),
    WEBAUTHN_ORIGIN_NOT_ALLOWED("WebAuthnOriginNotAllowed"),
    WEBAUTHN_RELYING_PARTY_MISMATCH("WebAuthnRelyingPartyMismatch");

    private final String name;

    CognitoError(String name) {
        this.name = name + "Exception";
    }

    /** Its name on the wire. */
    public String wireName() {
        return name;
    }

    /** The status: 400 whatever the client did but for a body too long, 500 where Signet failed. */
    public int status() {
        return switch (this) {
            case INTERNAL_ERROR -> 500;
            case REQUEST_ENTITY_TOO_LARGE -> 413;
            default -> 400;
        };
    }

    /** The error with a message; clients compare some of them letter by letter. */
    public CognitoRefused because(String message) {
        return new CognitoRefused(this, message);
    }
}
