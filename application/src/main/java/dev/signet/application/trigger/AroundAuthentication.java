package dev.signet.application.trigger;

import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import org.springframework.stereotype.Component;

/** Asks before a sign-in, when nothing is proved yet, and after it, when nothing is owed any more. */
@Component
public class AroundAuthentication {

    private final Triggers triggers;

    AroundAuthentication(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * Asks before. What the client sends when it begins a sign-in goes there as {@code validationData}.
     *
     * @throws TriggerRefused where it said no, or nothing, and that is to mean no
     */
    public void before(Occasion occasion, Whom whom) {
        if (occasion.asks(Trigger.PRE_AUTHENTICATION)) {
            triggers.ask(
                    Question.of(occasion, TriggerSource.PRE_AUTHENTICATION, whom)
                            .with("validationData", Question.texts(occasion.metadata()))
                            .with("userNotFound", whom.user() == null),
                    _ -> true);
        }
    }

    /**
     * Asks after.
     *
     * @throws TriggerRefused where it said no, or nothing, and that is to mean no
     */
    public void after(Occasion occasion, Whom whom, boolean newDevice) {
        if (occasion.asks(Trigger.POST_AUTHENTICATION)) {
            triggers.ask(
                    Question.of(occasion, TriggerSource.POST_AUTHENTICATION, whom)
                            .with("newDeviceUsed", newDevice)
                            .withMetadata(),
                    _ -> true);
        }
    }
}
