package dev.signet.api.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.application.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:signet:error:} followed by the id
 * @param title the name of the status
 * @param status the HTTP status again, for whoever sees only the body
 * @param detail one sentence for the developer
 * @param id the stable id to switch on
 * @param field the field at fault, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String id,
        @Nullable String field) {

    private static final String TYPE = "urn:signet:error:";

    static Problem of(DoorError error, String detail, @Nullable String field) {
        return new Problem(TYPE + error.id(), title(error.status()), error.status(), detail, error.id(), field);
    }

    static Problem of(Refusal refusal) {
        int status = statusOf(refusal.kind());
        String detail = String.valueOf(refusal.getMessage());
        return new Problem(TYPE + refusal.id(), title(status), status, detail, refusal.id(), refusal.field());
    }

    /** The one place where the kinds of refusal meet HTTP. */
    public static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case LIMITED -> 429;
            case BUSY -> 503;
        };
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
