package dev.signet.api.rest.problem;

import dev.signet.api.rest.json.UncleanText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, without repeating what was in it. */
final class MalformedBody {

    private MalformedBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DoorRefused refused) {
                return refused.problem();
            }
        }
        return switch (unreadable.getCause()) {
            case JacksonException unread -> problem(unread);
            case null, default -> Problem.of(DoorError.MALFORMED_JSON, "Send one JSON object as the body.", null);
        };
    }

    private static Problem problem(JacksonException unread) {
        String field = path(unread.getPath());
        if (unread.getCause() instanceof UncleanText) {
            return Problem.of(DoorError.CONTROL_CHARACTER, "Send text without control characters.", field);
        }
        IllegalArgumentException unfit = ValueRefused.in(unread);
        if (unfit != null) {
            return Problem.of(DoorError.INVALID_VALUE, String.valueOf(unfit.getMessage()), field);
        }
        return switch (unread) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(DoorError.UNKNOWN_FIELD, "Leave out what this route does not know: " + field + ".", field);
            case InvalidNullException absent ->
                Problem.of(DoorError.MISSING_FIELD, "Give a value to " + field + ".", field);
            case InputCoercionException outOfRange ->
                Problem.of(DoorError.INVALID_VALUE, "Send a number that fits for " + field + ".", field);
            case InvalidFormatException wrong
            when isText(wrong) ->
                Problem.of(DoorError.INVALID_VALUE, "Send what the API description allows for " + field + ".", field);
            case MismatchedInputException missing
            when isMissing(missing) ->
                Problem.of(DoorError.MISSING_FIELD, "Send " + field + ", it is required.", field);
            case StreamReadException malformed ->
                Problem.of(DoorError.MALFORMED_JSON, "Send one well-formed JSON object as the body.", null);
            default ->
                Problem.of(
                        DoorError.WRONG_TYPE,
                        field == null ? "Send a JSON object as the body." : "Send another JSON type for " + field + ".",
                        field);
        };
    }

    private static boolean isMissing(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message != null && message.startsWith("Missing required creator property");
    }

    /** A text where a text belongs, and still not one that will do. */
    private static boolean isText(InvalidFormatException wrong) {
        Class<?> target = wrong.getTargetType();
        boolean scalar = target.isPrimitive() || Number.class.isAssignableFrom(target) || target == Boolean.class;
        return wrong.getValue() instanceof String && !scalar;
    }

    private static @Nullable String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(printable(reference.getPropertyName()));
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    /** The name of an unknown field comes from the caller. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^\\p{Alnum}_:.\\-]", "?");
        return clean.length() > 64 ? clean.substring(0, 64) : clean;
    }
}
