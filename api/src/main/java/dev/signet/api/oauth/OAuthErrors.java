package dev.signet.api.oauth;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.client.ClientRefused;
import dev.signet.application.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong as RFC 6749 §5.2 does, since client libraries read nothing else. */
@RestControllerAdvice(basePackageClasses = OAuthErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OAuthErrors {

    private static final Logger LOG = LoggerFactory.getLogger(OAuthErrors.class);

    private final MeterRegistry meters;

    OAuthErrors(MeterRegistry meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(OAuthRefused refused) {
        return answer(
                refused.error(),
                refused.error().status(),
                String.valueOf(refused.getMessage()),
                challenge(refused.error()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(ClientRefused refused) {
        return answer(
                OAuthError.INVALID_CLIENT,
                OAuthError.INVALID_CLIENT.status(),
                "The pool has no such client, or it did not prove itself.",
                challenge(OAuthError.INVALID_CLIENT));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refusedAtTheDoor(DoorRefused refused) {
        DoorError door = refused.error();
        OAuthError error = switch (door) {
            case CLIENT_NOT_PROVED -> OAuthError.INVALID_CLIENT;
            case LIMIT_EXCEEDED, UNAVAILABLE -> OAuthError.TEMPORARILY_UNAVAILABLE;
            case INTERNAL -> OAuthError.SERVER_ERROR;
            default -> OAuthError.INVALID_REQUEST;
        };
        return answer(error, door.status(), String.valueOf(refused.getMessage()), refused.headers());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal refusal) {
        return switch (refusal.kind()) {
            case LIMITED, BUSY ->
                answer(OAuthError.TEMPORARILY_UNAVAILABLE, 503, "Try again in a moment.", new HttpHeaders());
            default -> answer(OAuthError.INVALID_REQUEST, 400, String.valueOf(refusal.getMessage()), new HttpHeaders());
        };
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unexpected(Exception thrown) {
        if (thrown instanceof ErrorResponse framework
                && framework.getStatusCode().is4xxClientError()) {
            return answer(
                    OAuthError.INVALID_REQUEST,
                    framework.getStatusCode().value(),
                    "Send what the endpoint takes, as application/x-www-form-urlencoded.",
                    new HttpHeaders());
        }
        LOG.error("An OAuth endpoint failed", thrown);
        return answer(
                OAuthError.SERVER_ERROR, 500, "Try again; if it stays, report the request id.", new HttpHeaders());
    }

    private static HttpHeaders challenge(OAuthError error) {
        HttpHeaders headers = new HttpHeaders();
        if (error == OAuthError.INVALID_CLIENT) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"signet\"");
        }
        return headers;
    }

    private ResponseEntity<Map<String, String>> answer(
            OAuthError error, int status, String description, HttpHeaders headers) {
        meters.counter("signet.requests.refused", "id", "oauth." + error.code()).increment();
        return ResponseEntity.status(HttpStatus.valueOf(status))
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", error.code(), "error_description", plain(description)));
    }

    /** RFC 6749 §5.2 allows printable ASCII without quotation mark and backslash. */
    private static String plain(String description) {
        return description.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "'");
    }
}
