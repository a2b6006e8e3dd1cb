package dev.signet.application.trigger;

import dev.signet.domain.trigger.TriggerSource;
import org.springframework.stereotype.Component;

/** Tells that an account was confirmed, or its password reset by code. That stands, whatever is answered. */
@Component
public class PostConfirmation {

    private final Triggers triggers;

    PostConfirmation(Triggers triggers) {
        this.triggers = triggers;
    }

    /** @throws TriggerRefused where it said no, or nothing, and that is to mean no */
    public void tell(Occasion occasion, TriggerSource source, Whom whom) {
        if (occasion.asks(source.trigger())) {
            triggers.ask(Question.of(occasion, source, whom).withMetadata(), _ -> true);
        }
    }
}
