package dev.signet.application.trigger;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.trigger.Trigger;
import java.time.Duration;

/** What a trigger's answer, or the lack of one, forbids. */
public abstract sealed class TriggerRefused extends Refusal {

    private TriggerRefused(String message) {
        super(message);
    }

    private TriggerRefused(String message, String field) {
        super(message, field);
    }

    /** The trigger says no; Cognito's UserLambdaValidationException. */
    @ErrorId(
            value = "trigger.refused",
            kind = Kind.FORBIDDEN,
            when = "A trigger of the pool said no; the message holds its words.")
    public static final class SaidNo extends TriggerRefused {
        SaidNo(Trigger trigger, String words) {
            super(trigger.title() + " failed with error " + words + (words.endsWith(".") ? "" : "."));
        }
    }

    /** The answer has not the shape that it must have; Cognito's InvalidLambdaResponseException. */
    @ErrorId(
            value = "trigger.invalid_answer",
            kind = Kind.BUSY,
            when = "A trigger of the pool answered something that is not the event it was sent, with a response.")
    public static final class InvalidAnswer extends TriggerRefused {
        InvalidAnswer(Trigger trigger, String what) {
            super(trigger.title() + " gave an answer that cannot be taken: " + what + ".");
        }
    }

    /** There was no answer; Cognito's UnexpectedLambdaException. */
    @ErrorId(
            value = "trigger.unreachable",
            kind = Kind.BUSY,
            when = "A trigger of the pool gave no answer in any of its tries.")
    public static final class Unreachable extends TriggerRefused {
        Unreachable(Trigger trigger) {
            super(trigger.title() + " gave no answer. The log of its calls says why.");
        }
    }

    /** So many calls in a row went unanswered that it is left alone for a while. */
    @ErrorId(
            value = "trigger.cut_off",
            kind = Kind.BUSY,
            when = "A trigger of the pool gave no answer so often that it is not asked for half a minute.")
    public static final class CutOff extends TriggerRefused {

        private final Duration remaining;

        CutOff(Trigger trigger, Duration remaining) {
            super(trigger.title() + " has given no answer for a while and is not asked. Retry-After names when it is.");
            this.remaining = remaining;
        }

        @Override
        public Duration retryAfter() {
            return remaining;
        }
    }

    /** As many calls as may be are waiting for an answer already. */
    @ErrorId(
            value = "trigger.too_slow",
            kind = Kind.BUSY,
            when = "As many calls as may wait for a trigger at a node do so already.")
    public static final class TooSlow extends TriggerRefused {
        TooSlow(Trigger trigger) {
            super(trigger.title() + " is too slow for what is asked of it. Try again.");
        }
    }

    /** The pool from which users are taken over takes no more attempts for now. */
    @ErrorId(
            value = "trigger.old_pool_busy",
            kind = Kind.LIMITED,
            when = "The old pool, which is asked about whom this pool does not know, takes no more attempts for now.")
    public static final class OldPoolBusy extends TriggerRefused {

        private static final Duration A_WHILE = Duration.ofMinutes(1);

        OldPoolBusy() {
            super("Too many attempts were made at the old pool. Try again in a minute.");
        }

        @Override
        public Duration retryAfter() {
            return A_WHILE;
        }
    }

    /** The settings cannot be. */
    @ErrorId(
            value = "trigger.settings_invalid",
            kind = Kind.INVALID,
            when =
                    "A URL of a trigger or an old pool leads where it may not, or the key that codes are encrypted to cannot be used.")
    public static final class SettingsInvalid extends TriggerRefused {
        SettingsInvalid(String message, String field) {
            super(message, field);
        }
    }

    /** There is no record of it. */
    @ErrorId(
            value = "trigger.call_not_found",
            kind = Kind.NOT_FOUND,
            when = "The pool's trigger has made no such call, or its record is older than three days.")
    public static final class CallNotFound extends TriggerRefused {
        CallNotFound() {
            super("No such call is on record.", "call");
        }
    }
}
