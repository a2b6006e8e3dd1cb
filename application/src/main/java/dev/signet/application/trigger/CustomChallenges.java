package dev.signet.application.trigger;

import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks what comes next in a sign-in by custom challenges, what the question is, and whether that was the answer. */
@Component
public class CustomChallenges {

    private final Triggers triggers;

    CustomChallenges(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * A step that was taken.
     *
     * @param challenge its name
     * @param right whether it was answered rightly
     * @param metadata what the trigger that made a custom one called it
     */
    public record Step(
            String challenge, boolean right, @Nullable String metadata) {}

    /** What comes next. */
    public sealed interface Next {
        /** Another challenge; CUSTOM_CHALLENGE, or one that Signet has itself. */
        record Challenge(String name) implements Next {}

        /** Tokens. */
        record Tokens() implements Next {}

        /** Nothing: the sign-in fails. */
        record Failure() implements Next {}
    }

    /**
     * A challenge that was made.
     *
     * @param shown what the client gets
     * @param kept what only the trigger that judges the answer gets
     * @param metadata what it is called in the steps that were taken
     */
    public record Made(
            Map<String, String> shown,
            Map<String, String> kept,
            @Nullable String metadata) {

        /** Neither of both. */
        @Override
        public String toString() {
            return "Made[" + metadata + "]";
        }
    }

    /**
     * Asks what comes next.
     *
     * @throws TriggerRefused where it said no, or nothing
     */
    public Next next(Occasion occasion, Whom whom, List<Step> taken) {
        Question question = about(occasion, TriggerSource.DEFINE_CHALLENGE, whom, taken)
                .expecting("challengeName", Question.JSON.nullNode())
                .expecting("issueTokens", Question.JSON.nullNode())
                .expecting("failAuthentication", Question.JSON.nullNode());
        return triggers.ask(question, CustomChallenges::next)
                .orElseThrow(() -> new TriggerRefused.Unreachable(Trigger.DEFINE_AUTH_CHALLENGE));
    }

    /**
     * Has a custom challenge made.
     *
     * @throws TriggerRefused where it said no, or nothing
     */
    public Made make(Occasion occasion, Whom whom, List<Step> taken) {
        Question question = about(occasion, TriggerSource.CREATE_CHALLENGE, whom, taken)
                .with("challengeName", "CUSTOM_CHALLENGE")
                .expecting("publicChallengeParameters", Question.JSON.nullNode())
                .expecting("privateChallengeParameters", Question.JSON.nullNode())
                .expecting("challengeMetadata", Question.JSON.nullNode());
        return triggers.ask(
                        question,
                        response -> new Made(
                                Shape.texts(response, "publicChallengeParameters"),
                                Shape.texts(response, "privateChallengeParameters"),
                                Shape.text(response, "challengeMetadata")))
                .orElseThrow(() -> new TriggerRefused.Unreachable(Trigger.CREATE_AUTH_CHALLENGE));
    }

    /**
     * Has an answer judged.
     *
     * @param kept what was kept of the challenge when it was made
     * @throws TriggerRefused where it said no, or nothing
     */
    public boolean isRight(Occasion occasion, Whom whom, Map<String, String> kept, String answer) {
        Question question = Question.of(occasion, TriggerSource.VERIFY_CHALLENGE, whom)
                .with("privateChallengeParameters", Question.texts(kept))
                .with("challengeAnswer", answer)
                .with("userNotFound", whom.user() == null)
                .withMetadata()
                .expecting("answerCorrect", Question.JSON.nullNode());
        return triggers.ask(question, response -> Shape.isTrue(response, "answerCorrect"))
                .orElseThrow(() -> new TriggerRefused.Unreachable(Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE));
    }

    /** What there is to say where something that was answered cannot be done. */
    public static TriggerRefused unfit(String what) {
        return new TriggerRefused.InvalidAnswer(Trigger.DEFINE_AUTH_CHALLENGE, what);
    }

    private static Question about(Occasion occasion, TriggerSource source, Whom whom, List<Step> taken) {
        ArrayNode session = Question.JSON.arrayNode();
        taken.forEach(step -> {
            ObjectNode node = session.addObject();
            node.put("challengeName", step.challenge());
            node.put("challengeResult", step.right());
            if (step.metadata() != null) {
                node.put("challengeMetadata", step.metadata());
            }
        });
        return Question.of(occasion, source, whom)
                .with("session", session)
                .with("userNotFound", whom.user() == null)
                .withMetadata();
    }

    private static Next next(JsonNode response) {
        if (Shape.isTrue(response, "failAuthentication")) {
            return new Next.Failure();
        }
        if (Shape.isTrue(response, "issueTokens")) {
            return new Next.Tokens();
        }
        String name = Shape.text(response, "challengeName");
        if (name == null) {
            throw new Shape.Broken("one of challengeName, issueTokens and failAuthentication must be given");
        }
        return new Next.Challenge(name);
    }
}
