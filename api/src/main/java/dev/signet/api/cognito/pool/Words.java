package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.FactorShapes.EmailMfaConfigType;
import dev.signet.api.cognito.pool.FactorShapes.SmsMfaConfigType;
import dev.signet.api.cognito.pool.PoolTypes.MessageTemplateType;
import dev.signet.api.cognito.pool.PoolTypes.VerificationMessageTemplateType;
import dev.signet.application.delivery.Wording;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of messages as the protocol has them: one template for all that verifies. A part that was not given is said in
 * Signet's own words, and not told.
 */
final class Words {

    private static final List<MessageKind> VERIFYING =
            List.of(MessageKind.SIGN_UP, MessageKind.VERIFY_ATTRIBUTE, MessageKind.RESET_PASSWORD);

    private Words() {}

    /** Parts of a template that are given; absent where they are not. */
    record Parts(
            @Nullable String subject,
            @Nullable String email,
            @Nullable String sms) {

        static Parts of(MessageKind kind, Map<MessageKind, MessageTemplate> own) {
            MessageTemplate template = own.get(kind);
            MessageTemplate usual = Wording.template(kind, Map.of());
            return template == null
                    ? new Parts(null, null, null)
                    : new Parts(
                            given(template.subject(), usual.subject()),
                            given(template.email(), usual.email()),
                            given(template.sms(), usual.sms()));
        }

        private static @Nullable String given(String own, String usual) {
            return own.equals(usual) ? null : own;
        }
    }

    /** What a request says, whose older members and template must agree. */
    static Parts verifying(
            @Nullable String subject,
            @Nullable String email,
            @Nullable String sms,
            @Nullable VerificationMessageTemplateType template) {
        if (template == null) {
            return new Parts(subject, email, sms);
        }
        if ("CONFIRM_WITH_LINK".equals(template.defaultEmailOption())
                || template.emailMessageByLink() != null
                || template.emailSubjectByLink() != null) {
            throw new IllegalArgumentException(
                    "VerificationMessageTemplate cannot speak of links: Signet verifies by codes");
        }
        return new Parts(
                one("EmailVerificationSubject", subject, template.emailSubject()),
                one("EmailVerificationMessage", email, template.emailMessage()),
                one("SmsVerificationMessage", sms, template.smsMessage()));
    }

    static Parts invitation(@Nullable MessageTemplateType template) {
        return template == null
                ? new Parts(null, null, null)
                : new Parts(template.emailSubject(), template.emailMessage(), template.smsMessage());
    }

    /** All messages; what signs in by e-mail is worded by {@code SetUserPoolMfaConfig} and stays. */
    static Map<MessageKind, MessageTemplate> all(
            Parts verifying, Parts invitation, @Nullable String signInSms, Map<MessageKind, MessageTemplate> present) {
        Map<MessageKind, MessageTemplate> all = new EnumMap<>(MessageKind.class);
        VERIFYING.forEach(kind -> put(all, kind, verifying));
        put(all, MessageKind.INVITATION, invitation);
        Parts signIn = Parts.of(MessageKind.SIGN_IN, present);
        put(all, MessageKind.SIGN_IN, new Parts(signIn.subject(), signIn.email(), signInSms));
        return all;
    }

    /**
     * All messages, with what signs in said otherwise: what is not given for a factor that is wanted is said in Signet's own
     * words again, and so is the e-mail of one that is not. {@code UpdateUserPool} says the text message too, and it stays.
     */
    static Map<MessageKind, MessageTemplate> signingIn(
            @Nullable SmsMfaConfigType sms,
            @Nullable EmailMfaConfigType email,
            Map<MessageKind, MessageTemplate> present) {
        Map<MessageKind, MessageTemplate> all = new EnumMap<>(MessageKind.class);
        all.putAll(present);
        all.remove(MessageKind.SIGN_IN);
        put(
                all,
                MessageKind.SIGN_IN,
                new Parts(
                        email == null ? null : email.subject(),
                        email == null ? null : email.message(),
                        sms == null ? Parts.of(MessageKind.SIGN_IN, present).sms() : sms.smsAuthenticationMessage()));
        return all;
    }

    private static void put(Map<MessageKind, MessageTemplate> all, MessageKind kind, Parts parts) {
        if (parts.subject() != null || parts.email() != null || parts.sms() != null) {
            MessageTemplate usual = Wording.template(kind, Map.of());
            all.put(
                    kind,
                    new MessageTemplate(
                            Objects.requireNonNullElse(parts.subject(), usual.subject()),
                            Objects.requireNonNullElse(parts.email(), usual.email()),
                            Objects.requireNonNullElse(parts.sms(), usual.sms())));
        }
    }

    private static @Nullable String one(String member, @Nullable String older, @Nullable String newer) {
        if (older != null && newer != null && !older.equals(newer)) {
            throw new IllegalArgumentException(
                    member + " and VerificationMessageTemplate must say the same, or one of them be left out");
        }
        return newer == null ? older : newer;
    }
}
