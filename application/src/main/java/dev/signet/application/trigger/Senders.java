package dev.signet.application.trigger;

import dev.signet.application.delivery.Handover;
import dev.signet.application.delivery.Medium;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether code of the pool's owner sends a message, and what it is told then. */
public final class Senders {

    private Senders() {}

    /** Whether it sends anything at all. */
    public static boolean areAsked(Occasion occasion) {
        return occasion.asks(Trigger.CUSTOM_EMAIL_SENDER) || occasion.asks(Trigger.CUSTOM_SMS_SENDER);
    }

    /**
     * What it is told; absent where Signet sends the message itself.
     *
     * @param message why there is a message, as the trigger that words it is told
     */
    public static @Nullable Handover handover(
            Occasion occasion, TriggerSource message, Whom whom, UserId user, Medium medium) {
        Trigger sender = of(medium);
        if (!occasion.asks(sender)) {
            return null;
        }
        Map<String, String> attributes = new TreeMap<>(whom.attributes());
        attributes.put("sub", user.uuid().toString());
        return new Handover(
                message.sentBy(sender).name(),
                user.value(),
                occasion.client() == null ? null : occasion.client().value(),
                whom.username(),
                attributes,
                occasion.metadata(),
                "");
    }

    static Trigger of(Medium medium) {
        return switch (medium) {
            case EMAIL -> Trigger.CUSTOM_EMAIL_SENDER;
            case SMS -> Trigger.CUSTOM_SMS_SENDER;
        };
    }
}
