package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolShapes.CreateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolShapes.UpdateUserPoolRequest;
import dev.signet.api.cognito.pool.PoolTypes.EmailConfigurationType;
import dev.signet.api.cognito.pool.PoolTypes.UsernameConfigurationType;
import dev.signet.api.cognito.shape.SmsConfigurationType;
import dev.signet.domain.pool.KeptPoolSettings;
import dev.signet.domain.pool.KeptPoolSettings.Mail;
import dev.signet.domain.pool.KeptPoolSettings.Sms;
import dev.signet.domain.pool.KeptPoolSettings.Tier;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of a request and told again, and what is refused rather than kept. */
final class KeptWanted {

    static final String CASE_SENSITIVE = "CaseSensitive";
    static final String SECURITY_MODE = "AdvancedSecurityMode";
    static final String COGNITO_SENDS = "COGNITO_DEFAULT";
    private static final String OFF = "OFF";

    private KeptWanted() {}

    /** What a new pool keeps for good. */
    static KeptPoolSettings fresh(CreateUserPoolRequest r, Map<String, String> bounds) {
        Map<String, String> given = new TreeMap<>(bounds);
        UsernameConfigurationType names = r.usernameConfiguration();
        if (names != null) {
            if (names.caseSensitive()) {
                throw new IllegalArgumentException(
                        "UsernameConfiguration.CaseSensitive cannot be true: user names are never told apart by case");
            }
            given.put(CASE_SENSITIVE, "false");
        }
        return kept(KeptPoolSettings.DEFAULT, given);
    }

    static KeptPoolSettings of(UpdateUserPoolRequest r, KeptPoolSettings present) {
        Map<String, String> given = new TreeMap<>();
        present.given().forEach((member, text) -> {
            if (member.startsWith(Schema.BOUNDS) || member.equals(CASE_SENSITIVE)) {
                given.put(member, text);
            }
        });
        if (Passwords.saysNone(Passwords.policy(r.policies()))) {
            given.put(Passwords.DAYS, "0");
        }
        if (r.userPoolAddOns() != null) {
            given.put(SECURITY_MODE, OFF);
        }
        return new KeptPoolSettings(
                Objects.requireNonNullElse(r.userPoolTags(), Map.of()),
                r.userPoolTier() == null ? Tier.ESSENTIALS : Tier.valueOf(r.userPoolTier()),
                mail(r.emailConfiguration()),
                sms(r.smsConfiguration()),
                given);
    }

    /** Nothing is kept that an operator could take for something that works. */
    static void requireServed(UpdateUserPoolRequest r) {
        if (r.keyConfiguration() != null
                && "CUSTOMER_MANAGED_KEY".equals(r.keyConfiguration().keyType())) {
            throw new IllegalArgumentException(
                    "KeyConfiguration can only be AWS_OWNED_KEY: the node's key-encryption key protects every pool");
        }
        if (r.issuerConfiguration() != null
                && "UPDATED".equals(r.issuerConfiguration().type())) {
            throw new IllegalArgumentException(
                    "IssuerConfiguration can only be ORIGINAL: tokens name the node's own URL and the pool");
        }
        if (r.acrConfiguration() != null && !r.acrConfiguration().isEmpty()) {
            throw new IllegalArgumentException("AcrConfiguration cannot be used: tokens tell no context class");
        }
    }

    /** Kept settings of another set of given members. */
    static KeptPoolSettings kept(KeptPoolSettings present, Map<String, String> given) {
        return new KeptPoolSettings(present.tags(), present.tier(), present.mail(), present.sms(), given);
    }

    /** Kept settings with another sender of text messages; the present one where none is given. */
    static KeptPoolSettings sending(@Nullable SmsConfigurationType wanted, KeptPoolSettings present) {
        return wanted == null
                ? present
                : new KeptPoolSettings(present.tags(), present.tier(), present.mail(), sms(wanted), present.given());
    }

    private static @Nullable Mail mail(@Nullable EmailConfigurationType wanted) {
        if (wanted == null) {
            return null;
        }
        Mail mail = new Mail(
                Objects.requireNonNullElse(wanted.emailSendingAccount(), COGNITO_SENDS),
                wanted.from(),
                wanted.replyToEmailAddress(),
                wanted.sourceArn(),
                wanted.configurationSet());
        return mail.equals(new Mail(COGNITO_SENDS, null, null, null, null)) ? null : mail;
    }

    private static @Nullable Sms sms(@Nullable SmsConfigurationType wanted) {
        if (wanted == null) {
            return null;
        }
        if (wanted.eumsSms() != null) {
            throw new IllegalArgumentException(
                    "SmsConfiguration.EumsSms cannot be used: text messages are sent by the node's own provider");
        }
        return new Sms(wanted.snsCallerArn(), wanted.externalId(), wanted.snsRegion());
    }
}
