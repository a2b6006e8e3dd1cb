package dev.signet.api.cognito.risk;

import dev.signet.api.cognito.risk.AuthEventShapes.AuthEventType;
import dev.signet.api.cognito.risk.AuthEventShapes.EventContextDataType;
import dev.signet.api.cognito.risk.AuthEventShapes.EventFeedbackType;
import dev.signet.api.cognito.risk.AuthEventShapes.EventRiskType;
import dev.signet.application.risk.Assessment;
import dev.signet.application.risk.Assessment.Feedback;
import dev.signet.application.risk.Assessment.Origin;
import dev.signet.domain.risk.Decided;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.risk.RiskLevel;
import dev.signet.domain.risk.RiskResponse;
import org.jspecify.annotations.Nullable;

/** Assessed sign-ins as they are told. */
final class EventsShown {

    private static final String VALID = "Valid";

    private EventsShown() {}

    static AuthEventType of(Assessment assessment) {
        return new AuthEventType(
                assessment.session().value(),
                "SignIn",
                assessment.at(),
                switch (assessment.result()) {
                    case PASSED -> "Pass";
                    case CHALLENGED -> "InProgress";
                    case BLOCKED -> "Fail";
                },
                risk(assessment.found()),
                null,
                origin(assessment.origin()),
                feedback(assessment.feedback()));
    }

    static RiskFeedback feedback(String value) {
        return VALID.equals(value) ? RiskFeedback.VALID : RiskFeedback.INVALID;
    }

    private static @Nullable EventRiskType risk(@Nullable RiskFound found) {
        if (found == null) {
            return null;
        }
        Decided decided = found.decided();
        return new EventRiskType(decision(found), level(decided.level()), decided.compromised());
    }

    private static String decision(RiskFound found) {
        if (found.act() == RiskResponse.BLOCK) {
            return "Block";
        }
        return found.decided().level() == RiskLevel.NONE ? "NoRisk" : "AccountTakeover";
    }

    private static @Nullable String level(RiskLevel level) {
        return switch (level) {
            case NONE -> null;
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
        };
    }

    private static @Nullable EventContextDataType origin(@Nullable Origin origin) {
        return origin == null
                ? null
                : new EventContextDataType(origin.address(), origin.agent(), null, origin.city(), origin.country());
    }

    private static @Nullable EventFeedbackType feedback(@Nullable Feedback feedback) {
        return feedback == null
                ? null
                : new EventFeedbackType(
                        feedback.feedback() == RiskFeedback.VALID ? VALID : "Invalid",
                        feedback.byUser() ? "User" : "Admin",
                        feedback.at());
    }
}
