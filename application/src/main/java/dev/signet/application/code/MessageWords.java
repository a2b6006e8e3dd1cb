package dev.signet.application.code;

import dev.signet.application.delivery.Medium;
import dev.signet.application.delivery.Wording;
import dev.signet.application.trigger.CustomMessage;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.Senders;
import dev.signet.application.trigger.Whom;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Has a pool's triggers word the message of a code, and send it, before the transaction that leaves it in the outbox. */
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
            return handedOver(order, occasion, source, whom);
        }
        MessageTemplate own = Wording.template(
                CodeSending.kind(order.what().purpose()), order.settings().messages());
        return handedOver(order.worded(trigger.word(occasion, source, whom, own)), occasion, source, whom);
    }

    /**
     * What becomes of the order for the code that verifies an address.
     *
     * @param whom is looked up only where the pool wants a trigger asked
     * @throws dev.signet.application.trigger.TriggerRefused where the trigger forbids it
     */
    public UnaryOperator<CodeSending.Order> ofAddress(
            PoolSettings settings, Occasion occasion, TriggerSource source, Supplier<Whom> whom) {
        boolean asked = occasion.asks(Trigger.CUSTOM_MESSAGE);
        if (!asked && !Senders.areAsked(occasion)) {
            return UnaryOperator.identity();
        }
        Whom who = whom.get();
        MessageTemplate words = asked
                ? trigger.word(
                        occasion, source, who, Wording.template(MessageKind.VERIFY_ATTRIBUTE, settings.messages()))
                : null;
        return order -> handedOver(order.worded(words), occasion, source, who);
    }

    private static CodeSending.Order handedOver(
            CodeSending.Order order, Occasion occasion, TriggerSource source, Whom whom) {
        return order.handedOver(
                Senders.handover(occasion, source, whom, order.what().user(), Medium.of(order.attribute())));
    }
}
