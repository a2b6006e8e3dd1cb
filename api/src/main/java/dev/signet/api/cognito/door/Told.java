package dev.signet.api.cognito.door;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whatever was thrown in the protocol's words. What nobody expected tells the caller nothing. */
@Component
class Told {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private final MeterRegistry meters;

    Told(MeterRegistry meters) {
        this.meters = meters;
    }

    /** An error as it is answered. */
    record Answer(CognitoError type, String message) {

        Map<String, String> body() {
            return Map.of("__type", type.wireName(), "message", message);
        }
    }

    Answer of(RuntimeException thrown, @Nullable Record shape) {
        CognitoRefused refused = switch (thrown) {
            case CognitoRefused own -> own;
            case Refusal refusal -> Refusals.told(refusal, shape);
            case DoorRefused door -> atTheDoor(door);
            case ConcurrencyException _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _ ->
                CognitoError.INTERNAL_ERROR.because("Signet cannot reach what it needs. Try again.");
            default -> unexpected(thrown);
        };
        meters.counter(
                        "signet.requests.refused",
                        "id",
                        "cognito." + refused.error().wireName())
                .increment();
        return new Answer(refused.error(), refused.message());
    }

    /** @param target absent where none was sent, or more than one */
    CognitoRefused notServed(@Nullable String target) {
        if (target == null) {
            return CognitoError.UNKNOWN_OPERATION.because("Name one operation in X-Amz-Target.");
        }
        return NotServed.find(target)
                .map(reason -> reason.error().because("Signet does not serve this operation: " + reason.why() + "."))
                .orElseGet(() -> CognitoError.UNKNOWN_OPERATION.because("There is no such operation."));
    }

    private static CognitoRefused atTheDoor(DoorRefused door) {
        return switch (door.error()) {
            case LIMIT_EXCEEDED -> CognitoError.TOO_MANY_REQUESTS.because("Too many requests");
            case BODY_TOO_LARGE -> CognitoError.REQUEST_ENTITY_TOO_LARGE.because(String.valueOf(door.getMessage()));
            default -> CognitoError.INVALID_PARAMETER.because(String.valueOf(door.getMessage()));
        };
    }

    private static CognitoRefused unexpected(RuntimeException thrown) {
        LOG.error("An operation of the Cognito door failed", thrown);
        return CognitoError.INTERNAL_ERROR.because("Try again; if it stays, report the request id.");
    }
}
