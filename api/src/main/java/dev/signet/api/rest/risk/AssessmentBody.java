package dev.signet.api.rest.risk;

import dev.signet.application.risk.Assessment;
import dev.signet.domain.risk.Considered;
import dev.signet.domain.risk.Decided;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.risk.RiskRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assessed sign-in as operators read it.
 *
 * @param rules the version of the rules that decided; absent, as what follows, where the records are archived
 * @param considered everything the decision was made of
 * @param decided what was decided then
 * @param replayed what the same rules decide of the same now
 * @param agrees whether that is the same
 */
record AssessmentBody(
        String session,
        Instant at,
        Assessment.Result result,
        @Nullable Integer rules,
        @Nullable Considered considered,
        @Nullable Decided decided,
        @Nullable Decided replayed,
        @Nullable Boolean agrees,
        Assessment.@Nullable Origin origin,
        @Nullable RiskFeedback feedback,
        @Nullable Boolean feedbackByUser,
        @Nullable Instant feedbackAt) {

    static AssessmentBody of(Assessment assessment) {
        RiskFound found = assessment.found();
        Assessment.Feedback feedback = assessment.feedback();
        return new AssessmentBody(
                assessment.session().value(),
                assessment.at(),
                assessment.result(),
                found == null ? null : found.rules(),
                found == null ? null : found.considered(),
                found == null ? null : found.decided(),
                found == null
                        ? null
                        : RiskRules.decide(found.rules(), found.considered()).orElse(null),
                assessment.agrees().orElse(null),
                assessment.origin(),
                feedback == null ? null : feedback.feedback(),
                feedback == null ? null : feedback.byUser(),
                feedback == null ? null : feedback.at());
    }

    /** Nothing of where it came from. */
    @Override
    public String toString() {
        return "AssessmentBody[" + session + "]";
    }
}
