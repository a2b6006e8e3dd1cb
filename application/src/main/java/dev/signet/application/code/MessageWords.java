package dev.signet.application.code;

import dev.signet.application.delivery.Wording;
import dev.signet.application.trigger.CustomMessage;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.Whom;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a pool's trigger word the message of a code, before the transaction that leaves it in the outbox. */
@Component
public class MessageWords {

    private final CustomMessage trigger;

    MessageWords(CustomMessage trigger) {
        this.trigger = trigger;
    }

    /**
     * The order with the trigger's words; as it is where the pool wants nobody asked.
     *
     * @throws dev.signet.application.trigger.TriggerRefused where the trigger forbids it
     */
    public CodeSending.Order word(CodeSending.Order order, Occasion occasion, TriggerSource source, Whom whom) {
        if (!occasion.asks(Trigger.CUSTOM_MESSAGE)) {
            return order;
        }
        MessageTemplate own = Wording.template(
                CodeSending.kind(order.what().purpose()), order.settings().messages());
        return order.worded(trigger.word(occasion, source, whom, own));
    }

    /**
     * The words for the code that verifies an address; nothing where those of the pool hold.
     *
     * @param whom is looked up only where the pool wants the trigger asked
     * @throws dev.signet.application.trigger.TriggerRefused where the trigger forbids it
     */
    public @Nullable MessageTemplate ofAddress(
            PoolSettings settings, Occasion occasion, TriggerSource source, Supplier<Whom> whom) {
        return occasion.asks(Trigger.CUSTOM_MESSAGE)
                ? trigger.word(
                        occasion,
                        source,
                        whom.get(),
                        Wording.template(MessageKind.VERIFY_ATTRIBUTE, settings.messages()))
                : null;
    }
}
