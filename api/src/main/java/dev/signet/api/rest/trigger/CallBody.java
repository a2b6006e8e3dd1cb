package dev.signet.api.rest.trigger;

import dev.signet.application.trigger.CallRecord;
import dev.signet.application.trigger.ReadTriggerCalls.Whole;
import dev.signet.domain.trigger.TriggerCallId;
import dev.signet.domain.trigger.TriggerOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param triggerSource as the envelope names it
 * @param request what was sent, only for one call at a time
 * @param answer what came back, likewise
 */
record CallBody(
        TriggerCallId callId,
        String triggerSource,
        TriggerOutcome outcome,
        int tries,
        int millis,
        @Nullable Integer status,
        @Nullable String error,
        Instant at,
        @Nullable String request,
        @Nullable String answer) {

    static CallBody of(CallRecord call) {
        return of(new Whole(call, null, null));
    }

    static CallBody of(Whole whole) {
        CallRecord call = whole.call();
        return new CallBody(
                call.call(),
                call.source().text(),
                call.outcome(),
                call.tries(),
                call.millis(),
                call.status(),
                call.error(),
                call.at(),
                whole.request(),
                whole.answer());
    }

    /** Neither of the bodies. */
    @Override
    public String toString() {
        return "CallBody[" + callId + "]";
    }
}
