package dev.signet.application.user;

import dev.signet.application.code.CodeDelivery;
import dev.signet.application.delivery.Handover;
import dev.signet.application.delivery.Medium;
import dev.signet.application.delivery.Message;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.delivery.Recipient;
import dev.signet.application.delivery.Wording;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.user.NameReader.NewName;
import dev.signet.application.user.UserRefused.NoAddress;
import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.user.UserId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells new users by which name and temporary password they sign in. */
@Component
class Invitations {

    private final Outbox outbox;

    Invitations(Outbox outbox) {
        this.outbox = outbox;
    }

    /** An invitation that has been written and not sent. */
    record Invitation(Message message, String attribute) {}

    /**
     * Writes it.
     *
     * @param words what becomes of the pool's words
     * @param handover for whoever sends it in Signet's place
     * @throws NoAddress where the user has neither e-mail address nor phone number
     */
    Invitation prepare(
            KnownPool pool,
            UserId user,
            NewName name,
            Map<String, String> attributes,
            String password,
            UnaryOperator<MessageTemplate> words,
            Function<Medium, @Nullable Handover> handover) {
        String attribute = Stream.of("email", "phone_number")
                .filter(attributes::containsKey)
                .findFirst()
                .orElseThrow(NoAddress::new);
        String address = attributes.getOrDefault(attribute, "");
        Recipient recipient = new Recipient(pool.tenant(), pool.id(), user, Medium.of(attribute), address);
        // Where the pool knows addresses only, the kept user name is an identifier that nobody signs in by.
        String signsInBy = name.attribute().values().stream().findFirst().orElse(name.username());
        MessageTemplate own =
                Wording.template(MessageKind.INVITATION, pool.settings().messages());
        return new Invitation(
                Wording.write(
                                recipient,
                                MessageKind.INVITATION,
                                Map.of(MessageKind.INVITATION, words.apply(own)),
                                signsInBy,
                                password)
                        .handedOver(handover.apply(recipient.medium()), password),
                attribute);
    }

    /** Leaves it in the outbox, inside the transaction of whoever asks, and says where it goes. */
    CodeDelivery send(Invitation invitation) {
        outbox.put(invitation.message());
        Recipient to = invitation.message().to();
        return new CodeDelivery(to.medium(), to.masked(), invitation.attribute());
    }
}
