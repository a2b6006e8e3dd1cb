package dev.signet.domain.trigger;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen with a trigger. */
public sealed interface TriggerEvent extends DomainEvent {

    /**
     * A trigger was asked, and answered or not. Passwords, codes and what is private in a challenge are left out of what
     * is kept, and both bodies where nobody is known whose key could seal them.
     *
     * @param user about whom; absent where nobody has that name
     * @param tries how often it was sent; 0 where the trigger was cut off or too busy to be asked
     * @param millis how long it took altogether
     * @param status HTTP status of the last answer; 0 where there was none
     * @param request what was sent
     * @param answer what came back
     * @param unrecorded how many calls before this one were only counted, since their source made too many
     */
    @EventName("trigger.called")
    record TriggerCalled(
            TriggerCallId call,
            UserPoolId pool,
            TriggerSource source,
            @Nullable UserId user,
            TriggerOutcome outcome,
            int tries,
            int millis,
            int status,
            @Nullable Personal<String> request,
            @Nullable Personal<String> answer,
            long unrecorded,
            Instant at)
            implements TriggerEvent {}
}
