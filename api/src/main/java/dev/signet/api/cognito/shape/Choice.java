package dev.signet.api.cognito.shape;

import java.util.List;

/** The values among which requests choose, in the order in which errors list them. */
public enum Choice {
    ACCOUNT_TAKEOVER_EVENT_ACTION("BLOCK", "MFA_IF_CONFIGURED", "MFA_REQUIRED", "NO_ACTION"),
    ADVANCED_SECURITY_ENABLED_MODE("AUDIT", "ENFORCED"),
    ADVANCED_SECURITY_MODE("OFF", "AUDIT", "ENFORCED"),
    ALIAS_ATTRIBUTE("phone_number", "email", "preferred_username"),
    AMBIGUOUS_ROLE_RESOLUTION("AuthenticatedRole", "Deny"),
    ASSOCIATED_SESSIONS("NONE", "LINKED"),
    ATTRIBUTE_DATA("String", "Number", "DateTime", "Boolean"),
    AUTH_FACTOR("PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "SOFTWARE_TOKEN"),
    AUTH_FLOW(
            "USER_SRP_AUTH",
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN",
            "CUSTOM_AUTH",
            "ADMIN_NO_SRP_AUTH",
            "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH",
            "USER_AUTH"),
    CHALLENGE_NAME(
            "SMS_MFA",
            "EMAIL_OTP",
            "SOFTWARE_TOKEN_MFA",
            "SELECT_MFA_TYPE",
            "MFA_SETUP",
            "PASSWORD_VERIFIER",
            "CUSTOM_CHALLENGE",
            "SELECT_CHALLENGE",
            "DEVICE_SRP_AUTH",
            "DEVICE_PASSWORD_VERIFIER",
            "ADMIN_NO_SRP_AUTH",
            "NEW_PASSWORD_REQUIRED",
            "SMS_OTP",
            "PASSWORD",
            "WEB_AUTHN",
            "PASSWORD_SRP"),
    COMPROMISED_CREDENTIALS_EVENT_ACTION("BLOCK", "NO_ACTION"),
    CUSTOM_EMAIL_SENDER_LAMBDA_VERSION("V1_0"),
    CUSTOM_SMS_SENDER_LAMBDA_VERSION("V1_0"),
    DEFAULT_EMAIL_OPTION("CONFIRM_WITH_LINK", "CONFIRM_WITH_CODE"),
    DELETION_PROTECTION("ACTIVE", "INACTIVE"),
    DELIVERY_MEDIUM("SMS", "EMAIL"),
    DEVICE_REMEMBERED_STATUS("remembered", "not_remembered"),
    EMAIL_SENDING_ACCOUNT("COGNITO_DEFAULT", "DEVELOPER"),
    ENCRYPTION_KEY("AWS_OWNED_KEY", "CUSTOMER_MANAGED_KEY"),
    EVENT_FILTER("SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"),
    EXPLICIT_AUTH_FLOWS(
            "ADMIN_NO_SRP_AUTH",
            "CUSTOM_AUTH_FLOW_ONLY",
            "USER_PASSWORD_AUTH",
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_USER_AUTH"),
    FEATURE("ENABLED", "DISABLED"),
    FEEDBACK_VALUE("Valid", "Invalid"),
    INBOUND_FEDERATION_LAMBDA_VERSION("V1_0"),
    ISSUER("ORIGINAL", "UPDATED"),
    MAPPING_RULE_MATCH_TYPE("Equals", "Contains", "StartsWith", "NotEqual"),
    MESSAGE_ACTION("RESEND", "SUPPRESS"),
    O_AUTH_FLOW("code", "implicit", "client_credentials"),
    PASSWORD_HASHING_ALGORITHM("BCRYPT", "SCRYPT", "ARGON2ID", "PBKDF2_SHA256"),
    PREVENT_USER_EXISTENCE_ERROR_TYPES("LEGACY", "ENABLED"),
    PRE_TOKEN_GENERATION_LAMBDA_VERSION("V1_0", "V2_0", "V3_0"),
    RECOVERY_OPTION_NAME("verified_email", "verified_phone_number", "admin_only"),
    ROLE_MAPPING_TYPE("Token", "Rules"),
    TIME_UNITS("seconds", "minutes", "hours", "days"),
    USERNAME_ATTRIBUTE("phone_number", "email"),
    USER_POOL_MFA("OFF", "ON", "OPTIONAL"),
    USER_POOL_TIER("LITE", "ESSENTIALS", "PLUS"),
    USER_VERIFICATION("required", "preferred"),
    VERIFIED_ATTRIBUTE("phone_number", "email"),
    WEBAUTHN_FACTOR_CONFIGURATION("SINGLE_FACTOR", "MULTI_FACTOR_WITH_USER_VERIFICATION");

    private final List<String> values;

    Choice(String... values) {
        this.values = List.of(values);
    }

    /** Every value. */
    public List<String> all() {
        return values;
    }
}
