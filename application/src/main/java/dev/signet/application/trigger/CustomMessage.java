package dev.signet.application.trigger;

import dev.signet.domain.pool.MessageTemplate;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks how a message is worded. The trigger never sees the code: it says where the code goes. */
@Component
public class CustomMessage {

    private static final String CODE = "{####}";

    private final Triggers triggers;

    CustomMessage(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * Gives the words; the given ones, or those of them that the trigger left alone.
     *
     * @param own the words that are used without the trigger
     * @throws TriggerRefused where it said no, or nothing, and that is to mean no
     */
    public MessageTemplate word(Occasion occasion, TriggerSource source, Whom whom, MessageTemplate own) {
        if (!occasion.asks(Trigger.CUSTOM_MESSAGE)) {
            return own;
        }
        boolean invitation = source == TriggerSource.MESSAGE_OF_INVITATION;
        Question question = Question.of(occasion, source, whom)
                .with("codeParameter", CODE)
                .with("linkParameter", "{##Click Here##}")
                .with("usernameParameter", invitation ? Question.JSON.stringNode(MessageTemplate.USERNAME) : NOTHING)
                .withMetadata()
                .expecting("smsMessage", NOTHING)
                .expecting("emailMessage", NOTHING)
                .expecting("emailSubject", NOTHING);
        return triggers.ask(question, response -> read(response, own, invitation))
                .orElse(own);
    }

    private static final JsonNode NOTHING = Question.JSON.nullNode();

    private static MessageTemplate read(JsonNode response, MessageTemplate own, boolean invitation) {
        String email = complete("emailMessage", Shape.text(response, "emailMessage"), invitation);
        String sms = complete("smsMessage", Shape.text(response, "smsMessage"), invitation);
        String subject = Shape.text(response, "emailSubject");
        try {
            return new MessageTemplate(
                    Optional.ofNullable(subject).orElse(own.subject()),
                    Optional.ofNullable(email).orElse(own.email()),
                    Optional.ofNullable(sms).orElse(own.sms()));
        } catch (IllegalArgumentException unfit) {
            throw new Shape.Broken(String.valueOf(unfit.getMessage()));
        }
    }

    private static @Nullable String complete(String name, @Nullable String text, boolean invitation) {
        if (text != null && !text.contains(CODE)) {
            throw new Shape.Broken(name + " must hold " + CODE);
        }
        if (text != null && invitation && !text.contains(MessageTemplate.USERNAME)) {
            throw new Shape.Broken(name + " must hold " + MessageTemplate.USERNAME);
        }
        return text;
    }
}
