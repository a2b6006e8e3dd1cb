package dev.signet.api.cognito.shape;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of text that the protocol tells apart, with the limits that Cognito documents for each. */
public enum Kind {
    ARN(
            20,
            2048,
            "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?",
            Shown.PLAIN),
    ATTRIBUTE_NAME(1, 32, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+", Shown.PLAIN),
    ATTRIBUTE_VALUE(0, 2048, null, Shown.HIDDEN),
    CLAIM_NAME(1, 64, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", Shown.PLAIN),
    CLAIM_VALUE(1, 128, null, Shown.PLAIN),
    CLIENT_ID(1, 128, "[\\w+]+", Shown.HIDDEN),
    CLIENT_NAME(1, 128, "[\\w\\s+=,.@-]+", Shown.PLAIN),
    CLIENT_PERMISSION(1, 2048, null, Shown.PLAIN),
    CLIENT_SECRET(24, 64, "[\\w+]+", Shown.HIDDEN),
    CLIENT_SECRET_ID(1, 128, null, Shown.PLAIN),
    COGNITO_PROVIDER_CLIENT_ID(1, 128, "[\\w_]+", Shown.PLAIN),
    COGNITO_PROVIDER_NAME(1, 128, "[\\w._:/-]+", Shown.PLAIN),
    CONFIRMATION_CODE(1, 2048, "[\\S]+", Shown.PLAIN),
    CUSTOM_ATTRIBUTE_NAME(1, 20, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", Shown.PLAIN),
    DESCRIPTION(0, 2048, null, Shown.PLAIN),
    DEVELOPER_PROVIDER_NAME(1, 128, "[\\w._-]+", Shown.PLAIN),
    DEVICE_KEY(1, 55, "[\\w-]+_[0-9a-f-]+", Shown.PLAIN),
    DEVICE_NAME(1, 1024, null, Shown.PLAIN),
    EMAIL_ADDRESS(
            0, Integer.MAX_VALUE, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", Shown.PLAIN),
    EMAIL_INVITE_MESSAGE(6, 20000, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*", Shown.PLAIN),
    EMAIL_MFA_MESSAGE(
            6,
            20000,
            "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
            Shown.PLAIN),
    EMAIL_MFA_SUBJECT(0, Integer.MAX_VALUE, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+", Shown.PLAIN),
    EMAIL_NOTIFICATION_BODY(6, 20000, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]+", Shown.PLAIN),
    EMAIL_NOTIFICATION_SUBJECT(1, 140, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+", Shown.PLAIN),
    EMAIL_VERIFICATION_MESSAGE(
            6,
            20000,
            "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
            Shown.PLAIN),
    EMAIL_VERIFICATION_MESSAGE_BY_LINK(
            6,
            20000,
            "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{##[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*##\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*",
            Shown.PLAIN),
    EMAIL_VERIFICATION_SUBJECT(1, 140, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+", Shown.PLAIN),
    EMAIL_VERIFICATION_SUBJECT_BY_LINK(1, 140, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+", Shown.PLAIN),
    ENCRYPTION_KEY_ARN(
            20,
            2048,
            "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?",
            Shown.PLAIN),
    EVENT_ID(1, 50, "[\\w+-]+", Shown.PLAIN),
    FUNCTION(1, 2048, "[\\S]+", Shown.PLAIN),
    GROUP_NAME(1, 128, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", Shown.PLAIN),
    HEX_STRING(0, Integer.MAX_VALUE, "^[0-9a-fA-F]+$", Shown.PLAIN),
    IDENTITY_ARN(20, 2048, null, Shown.PLAIN),
    IDENTITY_PAGINATION_KEY(1, 65535, "[\\S]+", Shown.PLAIN),
    IDENTITY_POOL_ID(1, 55, "[\\w-]+:[0-9a-f-]+", Shown.PLAIN),
    IDENTITY_POOL_NAME(1, 128, "[\\w\\s+=,.@-]+", Shown.PLAIN),
    IDENTITY_PROVIDER_ID(1, 128, "[\\w.;_/-]+", Shown.PLAIN),
    IDENTITY_PROVIDER_NAME(1, 128, null, Shown.PLAIN),
    OPTIONAL_ARN(
            0,
            2048,
            "(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?",
            Shown.PLAIN),
    PAGINATION_KEY(1, 131072, "[\\S]+", Shown.PLAIN),
    PASSWORD(0, 256, "[\\S]+", Shown.HIDDEN),
    PRINCIPAL_TAG_ID(1, 128, null, Shown.PLAIN),
    PRINCIPAL_TAG_VALUE(1, 256, null, Shown.PLAIN),
    PROVIDER_NAME(1, 32, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+", Shown.PLAIN),
    REDIRECT_URL(1, 1024, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", Shown.PLAIN),
    REGION_CODE(5, 32, null, Shown.PLAIN),
    RELYING_PARTY_ID(1, 127, null, Shown.PLAIN),
    RESOURCE_SERVER_IDENTIFIER(1, 256, "[\\x21\\x23-\\x5B\\x5D-\\x7E]+", Shown.PLAIN),
    RESOURCE_SERVER_NAME(1, 256, "[\\w\\s+=,.@-]+", Shown.PLAIN),
    RESOURCE_SERVER_SCOPE_DESCRIPTION(1, 256, null, Shown.PLAIN),
    RESOURCE_SERVER_SCOPE_NAME(1, 256, "[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+", Shown.PLAIN),
    ROLE_TYPE(1, 128, "(un)?authenticated", Shown.PLAIN),
    SCOPE(1, 256, "[\\x21\\x23-\\x5B\\x5D-\\x7E]+", Shown.PLAIN),
    SEARCH_PAGINATION_TOKEN(1, Integer.MAX_VALUE, "[\\S]+", Shown.PLAIN),
    SECRET_HASH(1, 128, "[\\w+=/]+", Shown.HIDDEN),
    SESSION(20, 2048, null, Shown.HIDDEN),
    SES_CONFIGURATION_SET(1, 64, "^[a-zA-Z0-9_-]+$", Shown.PLAIN),
    SMS_INVITE_MESSAGE(6, 140, "(?s).*", Shown.PLAIN),
    SMS_VERIFICATION_MESSAGE(6, 140, ".*\\{####\\}.*", Shown.PLAIN),
    SOFTWARE_TOKEN_MFA_USER_CODE(6, 6, "[0-9]+", Shown.HIDDEN),
    STRING(0, 131072, null, Shown.PLAIN),
    TAG_KEYS(1, 128, null, Shown.PLAIN),
    TAG_VALUE(0, 256, null, Shown.PLAIN),
    TOKEN_MODEL(0, Integer.MAX_VALUE, "[A-Za-z0-9-_=.]+", Shown.HIDDEN),
    USERNAME(1, 128, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", Shown.HIDDEN),
    USER_FILTER(0, 256, null, Shown.PLAIN),
    USER_IMPORT_JOB_ID(1, 55, "import-[0-9a-zA-Z-]+", Shown.PLAIN),
    USER_IMPORT_JOB_NAME(1, 128, "[\\w\\s+=,.@-]+", Shown.PLAIN),
    USER_POOL_ID(1, 55, "[\\w-]+_[0-9a-zA-Z]+", Shown.PLAIN),
    USER_POOL_NAME(1, 128, "[\\w\\s+=,.@-]+", Shown.PLAIN);

    private final int least;
    private final int most;
    private final @Nullable Pattern pattern;
    private final Shown shown;

    Kind(int least, int most, @Nullable String pattern, Shown shown) {
        this.least = least;
        this.most = most;
        this.pattern = pattern == null ? null : Pattern.compile(pattern);
        this.shown = shown;
    }

    /** Whether an error may repeat the value. */
    private enum Shown {
        PLAIN,
        HIDDEN
    }

    /** Fewest characters. */
    public int least() {
        return least;
    }

    /** Most characters. */
    public int most() {
        return most;
    }

    /** What the whole text must match; absent where anything does. */
    public @Nullable Pattern pattern() {
        return pattern;
    }

    /** Whether the value is nobody else's business: errors and logs never repeat it. */
    public boolean hidden() {
        return shown == Shown.HIDDEN;
    }
}
