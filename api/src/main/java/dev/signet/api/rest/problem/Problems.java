package dev.signet.api.rest.problem;

import dev.signet.application.refusal.Refusal;
import dev.signet.application.token.TokenRefused;
import java.time.Duration;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a route throws into a problem document. Anything that nobody expected tells the caller nothing. */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** The same for doors that tell it in words of their own, as pages do. */
    public ResponseEntity<Problem> of(Exception thrown) {
        return switch (thrown) {
            case Refusal refusal -> refused(refusal);
            case DoorRefused refused -> refusedAtTheDoor(refused);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> unfitParameter(mismatch);
            case MissingRequestValueException missing -> missing(missing);
            case CannotCreateTransactionException gone -> unavailable(gone);
            case DataAccessResourceFailureException gone -> unavailable(gone);
            case TransientDataAccessException passing -> unavailable(passing);
            case ConcurrencyException lost -> crowded(lost);
            default -> unexpected(thrown);
        };
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            // RFC 6750 §3.1 for what was wrong with a token; RFC 9110 §15.5.2 wants a challenge with every 401.
            String challenge = refusal instanceof TokenRefused ? "Bearer error=\"invalid_token\"" : "Bearer";
            headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return answer(Problem.of(refusal), headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refusedAtTheDoor(DoorRefused refused) {
        return answer(refused.problem(), refused.headers());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(MalformedBody.problem(unreadable), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unfitParameter(MethodArgumentTypeMismatchException mismatch) {
        String name = mismatch.getName();
        return mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? answer(DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", name)
                : answer(DoorError.INVALID_VALUE, "Send what the API description allows for " + name + ".", name);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestValueException missing) {
        return answer(DoorError.MISSING_FIELD, String.valueOf(missing.getBody().getDetail()), null);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(CannotCreateTransactionException gone) {
        return databaseGone(gone);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(DataAccessResourceFailureException gone) {
        return databaseGone(gone);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(TransientDataAccessException passing) {
        return databaseGone(passing);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception thrown) {
        IllegalArgumentException unfit = ValueRefused.in(thrown);
        if (unfit != null) {
            return answer(DoorError.INVALID_VALUE, String.valueOf(unfit.getMessage()), null);
        }
        if (thrown instanceof ErrorResponse framework
                && framework.getStatusCode().is4xxClientError()) {
            return FrameworkProblem.answer(framework);
        }
        LOG.error("A route failed", thrown);
        return answer(DoorError.INTERNAL, "Try again; if it stays, report the request id.", null);
    }

    /** Others changed the same thing again and again, and the use case has already been tried several times. */
    @ExceptionHandler
    ResponseEntity<Problem> crowded(ConcurrencyException lost) {
        LOG.warn("A change lost every race for its stream", lost);
        return later();
    }

    private static ResponseEntity<Problem> databaseGone(Exception gone) {
        LOG.error("The database does not answer", gone);
        return later();
    }

    private static ResponseEntity<Problem> later() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(Problem.of(DoorError.UNAVAILABLE, "Try again in a moment.", null), headers);
    }

    private static ResponseEntity<Problem> answer(DoorError error, String detail, @Nullable String field) {
        return answer(Problem.of(error, detail, field), new HttpHeaders());
    }

    static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
