package dev.signet.api.rest.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;

/** What Spring refuses before a route is reached, told in the door's own words and with its ids. */
final class FrameworkProblem {

    private FrameworkProblem() {}

    static ResponseEntity<Problem> answer(ErrorResponse refused) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(refused.getHeaders());
        return Problems.answer(ofStatus(refused.getStatusCode().value()), headers);
    }

    /** The problem for a status that was set without more being said. */
    static Problem ofStatus(int status) {
        DoorError error = switch (status) {
            case 404 -> DoorError.UNKNOWN_PATH;
            case 405 -> DoorError.METHOD_NOT_ALLOWED;
            case 406 -> DoorError.NOT_ACCEPTABLE;
            case 413 -> DoorError.BODY_TOO_LARGE;
            case 415 -> DoorError.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> DoorError.UNAVAILABLE;
            default -> status >= 500 ? DoorError.INTERNAL : DoorError.MALFORMED_REQUEST;
        };
        return Problem.of(error, error.when(), null);
    }
}
