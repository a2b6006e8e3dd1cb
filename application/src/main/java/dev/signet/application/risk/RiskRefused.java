package dev.signet.application.risk;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why something about risk is refused. */
public abstract sealed class RiskRefused extends Refusal {

    private RiskRefused(String message) {
        super(message);
    }

    /** There is no such assessment. */
    @ErrorId(
            value = "risk.assessment_not_found",
            kind = Kind.NOT_FOUND,
            when = "The user has no sign-in of that identifier that was assessed.")
    public static final class AssessmentNotFound extends RiskRefused {
        /** Says so. */
        public AssessmentNotFound() {
            super("The user has no assessed sign-in of that identifier.");
        }
    }

    /** The token does not let anybody speak. */
    @ErrorId(
            value = "risk.invalid_feedback_token",
            kind = Kind.UNAUTHENTICATED,
            when = "A feedback token is not the one of that user and sign-in, or was used already.")
    public static final class InvalidFeedbackToken extends RiskRefused {
        InvalidFeedbackToken() {
            super("Invalid feedback token.");
        }
    }

    /** The pool assesses nothing. */
    @ErrorId(
            value = "risk.not_enabled",
            kind = Kind.INVALID,
            when = "The pool assesses no sign-ins: its risk mode is OFF.")
    public static final class NotEnabled extends RiskRefused {
        NotEnabled() {
            super("The pool assesses no sign-ins. Set risk.mode to AUDIT or ENFORCED first.");
        }
    }
}
