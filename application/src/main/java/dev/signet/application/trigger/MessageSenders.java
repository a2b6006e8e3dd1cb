package dev.signet.application.trigger;

import dev.signet.application.command.Caller;
import dev.signet.application.delivery.DeliveryFailed;
import dev.signet.application.delivery.Handover;
import dev.signet.application.delivery.Medium;
import dev.signet.application.delivery.OtherSender;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has code of a pool's owner send messages. Codes go there encrypted, so that only whoever has the private key reads them. */
@Component
class MessageSenders implements OtherSender {

    private final Triggers triggers;
    private final Pools pools;

    MessageSenders(Triggers triggers, Pools pools) {
        this.triggers = triggers;
        this.pools = pools;
    }

    @Override
    public boolean send(String id, String pool, Medium medium, Handover handover) throws DeliveryFailed {
        Trigger sender = Senders.of(medium);
        Optional<KnownPool> found = pools.find(new UserPoolId(pool))
                .filter(known -> known.settings().triggers().asks(sender));
        if (found.isEmpty()) {
            return false; // the pool has changed its mind since the message was left
        }
        try {
            return triggers.send(question(found.get(), sender, handover), id);
        } catch (TriggerRefused.SaidNo no) {
            throw DeliveryFailed.forGood(sender.title() + " said no");
        } catch (TriggerRefused noAnswer) {
            throw DeliveryFailed.forNow(sender.title() + " gave no answer: " + noAnswer.id());
        }
    }

    private static Question question(KnownPool pool, Trigger sender, Handover handover) {
        Occasion occasion = new Occasion(
                pool.tenant(),
                pool.id(),
                pool.settings().triggers(),
                handover.client() == null ? null : new AppClientId(handover.client()),
                Caller.SYSTEM,
                handover.metadata());
        Whom whom = new Whom(new UserId(handover.user()), handover.username(), handover.attributes(), true);
        String type = sender == Trigger.CUSTOM_SMS_SENDER ? "customSMSSenderRequestV1" : "customEmailSenderRequestV1";
        return Question.of(occasion, TriggerSource.valueOf(handover.source()), whom)
                .with("type", type)
                .with(
                        "code",
                        SenderKey.encrypt(String.valueOf(occasion.settings().senderKey()), handover.code()))
                .withMetadata();
    }
}
