package dev.signet.application.trigger;

import dev.signet.domain.trigger.TriggerSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks whether somebody may become a user. */
@Component
public class PreSignUp {

    private final Triggers triggers;

    PreSignUp(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * What it said, besides yes.
     *
     * @param confirmed whether the account is good without a code
     * @param verified which addresses are good without a code
     */
    public record Approval(boolean confirmed, Set<String> verified) {

        /** Yes, and no more. */
        static final Approval PLAIN = new Approval(false, Set.of());
    }

    /**
     * Asks; where the pool wants nobody asked, the answer is a plain yes.
     *
     * @throws TriggerRefused where it said no, or nothing, and that is to mean no
     */
    public Approval ask(Occasion occasion, TriggerSource source, Whom whom, Map<String, String> validation) {
        if (!occasion.asks(source.trigger())) {
            return Approval.PLAIN;
        }
        Question question = Question.of(occasion, source, whom)
                .with("validationData", Question.texts(validation))
                .withMetadata()
                .expecting("autoConfirmUser", Question.JSON.booleanNode(false))
                .expecting("autoVerifyEmail", Question.JSON.booleanNode(false))
                .expecting("autoVerifyPhone", Question.JSON.booleanNode(false));
        return triggers.ask(question, response -> read(response, whom)).orElse(Approval.PLAIN);
    }

    private static Approval read(JsonNode response, Whom whom) {
        Set<String> verified = new HashSet<>();
        if (Shape.isTrue(response, "autoVerifyEmail")) {
            verified.add(present("email", "autoVerifyEmail", whom));
        }
        if (Shape.isTrue(response, "autoVerifyPhone")) {
            verified.add(present("phone_number", "autoVerifyPhone", whom));
        }
        return new Approval(Shape.isTrue(response, "autoConfirmUser"), verified);
    }

    private static String present(String address, String name, Whom whom) {
        if (!whom.attributes().containsKey(address)) {
            throw new Shape.Broken(name + " is true and there is no " + address);
        }
        return address;
    }
}
