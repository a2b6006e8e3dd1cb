package dev.signet.api.rest.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The door's own "no". The message is one sentence for the developer that says what to do next. */
public final class DoorRefused extends RuntimeException {

    private final DoorError error;
    private final @Nullable String field;
    private final transient HttpHeaders headers;

    /** A refusal of the request as a whole. */
    public DoorRefused(DoorError error, String message) {
        this(error, message, null, new HttpHeaders());
    }

    /** A refusal of one field, named as the caller wrote it. */
    public DoorRefused(DoorError error, String message, @Nullable String field) {
        this(error, message, field, new HttpHeaders());
    }

    /** A refusal whose answer carries further headers. */
    public DoorRefused(DoorError error, String message, @Nullable String field, HttpHeaders headers) {
        super(message, null, false, false);
        this.error = error;
        this.field = field;
        this.headers = headers;
    }

    /** Which error it is. */
    public DoorError error() {
        return error;
    }

    Problem problem() {
        return Problem.of(error, String.valueOf(getMessage()), field);
    }

    /** What the answer carries beside the problem. */
    public HttpHeaders headers() {
        return headers;
    }
}
