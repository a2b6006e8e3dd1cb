package dev.signet.application.trigger;

import dev.signet.application.outgoing.Outgoing.Answer;
import dev.signet.domain.trigger.TriggerOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer comes to.
 *
 * @param value what was read of it, where it could be
 * @param words what the trigger said in refusing
 * @param body the answer as JSON, where it is that
 * @param error what is wrong with it, for the log; nothing of what was said
 */
record Verdict<T>(
        TriggerOutcome outcome,
        @Nullable T value,
        @Nullable String words,
        @Nullable JsonNode body,
        @Nullable String error) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_WORDS = 500;

    /** Takes what is needed from the {@code response} of an answer. */
    interface Reader<T> {
        /** @throws Shape.Broken where something has a type that it may not have */
        T read(JsonNode response);
    }

    static <T> Verdict<T> unreachable(String error) {
        return new Verdict<>(TriggerOutcome.UNREACHABLE, null, null, null, error);
    }

    static <T> Verdict<T> of(Answer reply, Reader<T> reader) {
        if (reply.body().length > TriggerClient.MOST_BYTES) {
            return invalid(null, "it is longer than " + TriggerClient.MOST_BYTES + " bytes");
        }
        JsonNode body;
        try {
            body = JSON.readTree(reply.body());
        } catch (JacksonException notJson) {
            return reply.status() >= 400
                    ? unreachable("the receiver answered " + reply.status())
                    : invalid(null, "it is not JSON");
        }
        String words = words(body, reply.status());
        if (words != null) {
            return new Verdict<>(TriggerOutcome.REFUSED, null, words, body, null);
        }
        if (reply.status() >= 400) {
            return unreachable("the receiver answered " + reply.status());
        }
        if (!body.isObject()) {
            return invalid(body, "it is not a JSON object");
        }
        return read(body, reader);
    }

    /** The same, where an answer of any shape will do. */
    Verdict<T> taken(T instead) {
        return outcome == TriggerOutcome.INVALID
                ? new Verdict<>(TriggerOutcome.ANSWERED, instead, null, body, null)
                : this;
    }

    private static <T> Verdict<T> read(JsonNode body, Reader<T> reader) {
        try {
            JsonNode response = Shape.object(body, "response");
            T value = reader.read(response == null ? JSON.createObjectNode() : response);
            return new Verdict<>(TriggerOutcome.ANSWERED, value, null, body, null);
        } catch (Shape.Broken broken) {
            return invalid(body, String.valueOf(broken.getMessage()));
        }
    }

    /** {@code errorMessage} is what Lambda calls it, {@code message} what most others do. */
    private static @Nullable String words(JsonNode body, int status) {
        JsonNode words = body.get("errorMessage");
        if (words == null && status >= 400) {
            words = body.get("message");
        }
        if (words == null || !words.isString()) {
            return null;
        }
        String line = words.asString().replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_WORDS, line.codePointCount(0, line.length()))));
    }

    private static <T> Verdict<T> invalid(@Nullable JsonNode body, String error) {
        return new Verdict<>(TriggerOutcome.INVALID, null, null, body, error);
    }
}
