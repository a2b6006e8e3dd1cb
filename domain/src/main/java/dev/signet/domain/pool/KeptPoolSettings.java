package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients of Cognito set for a pool and read back. Signet keeps it and acts on none of it: messages are sent as the
 * node is configured, every tier has every feature, and user names are never told apart by case.
 *
 * @param tags at most 50; keys of 1 to 128 characters, values of 0 to 256
 * @param tier what the pool would cost at Cognito
 * @param mail how Cognito would send e-mail
 * @param sms how Cognito would send text messages
 * @param given members of Cognito as they were given, where the pool's settings say the same otherwise: a text is told again
 *     for as long as it means what the settings say; none where stored settings lack them
 */
public record KeptPoolSettings(
        Map<String, String> tags,
        Tier tier,
        @Nullable Mail mail,
        @Nullable Sms sms,
        Map<String, String> given) {

    /** Cognito's feature plans. */
    public enum Tier {
        /** The oldest. */
        LITE,
        /** The usual one. */
        ESSENTIALS,
        /** The one with threat protection. */
        PLUS
    }

    /** Cognito's EmailConfiguration. */
    public record Mail(
            @Nullable String account,
            @Nullable String sender,
            @Nullable String replyTo,
            @Nullable String source,
            @Nullable String set) {

        public Mail {
            oneLine("kept.mail.account", account);
            oneLine("kept.mail.sender", sender);
            oneLine("kept.mail.replyTo", replyTo);
            oneLine("kept.mail.source", source);
            oneLine("kept.mail.set", set);
        }
    }

    /** Cognito's SmsConfiguration. */
    public record Sms(
            @Nullable String caller,
            @Nullable String external,
            @Nullable String region) {

        public Sms {
            oneLine("kept.sms.caller", caller);
            oneLine("kept.sms.external", external);
            oneLine("kept.sms.region", region);
        }
    }

    /** No tags, the usual tier, nothing of messages. */
    public static final KeptPoolSettings DEFAULT =
            new KeptPoolSettings(Map.of(), Tier.ESSENTIALS, null, null, Map.of());

    public KeptPoolSettings {
        tags = Map.copyOf(tags);
        given = Given.copyOf(given);
        Limits.within("kept.tags", tags.size(), 0, 50);
        tags.forEach((name, value) -> {
            Limits.length("kept.tags", name, 1, 128);
            oneLine("kept.tags", name);
            oneLine("kept.tags", value);
        });
    }

    /** The same, but for its tags. */
    public KeptPoolSettings tagged(Map<String, String> other) {
        return new KeptPoolSettings(other, tier, mail, sms, given);
    }

    private static void oneLine(String name, @Nullable String value) {
        if (value != null) {
            Limits.length(name, value, 0, 256);
            if (!PlainText.isOneLine(value)) {
                throw new IllegalArgumentException(name + " must be one line");
            }
        }
    }
}
