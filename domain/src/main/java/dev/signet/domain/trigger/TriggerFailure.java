package dev.signet.domain.trigger;

/** What it means that a trigger gives no answer. A refusal is an answer, whatever is said here. */
public enum TriggerFailure {
    /** What just happens is refused; Cognito's way. */
    CLOSED,
    /** It goes on as though the trigger had changed nothing. */
    OPEN
}
