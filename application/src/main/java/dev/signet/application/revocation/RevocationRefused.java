package dev.signet.application.revocation;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import java.time.Duration;

/** Why nothing is revoked, or no order is shown. */
public abstract sealed class RevocationRefused extends Refusal {

    private RevocationRefused(String message) {
        super(message);
    }

    /** What is to be revoked is not there. */
    @ErrorId(
            value = "revocation.target_not_found",
            kind = Kind.NOT_FOUND,
            when = "The pool has no such user or client, or no such open session.")
    public static final class TargetNotFound extends RevocationRefused {
        TargetNotFound() {
            super("The pool has nothing open by this identifier.");
        }
    }

    /** There is no such order. */
    @ErrorId(
            value = "revocation.order_not_found",
            kind = Kind.NOT_FOUND,
            when = "The pool has no revocation order with that identifier.")
    public static final class OrderNotFound extends RevocationRefused {
        OrderNotFound() {
            super("The pool has no such revocation order.");
        }
    }

    /** There is no such revocation. */
    @ErrorId(
            value = "revocation.not_found",
            kind = Kind.NOT_FOUND,
            when = "There is no revocation of the pool at that position.")
    public static final class NotFound extends RevocationRefused {
        /** The refusal. */
        public NotFound() {
            super("There is no revocation of the pool at that position.");
        }
    }

    /** The ledger is not that far. */
    @ErrorId(
            value = "revocation.position_ahead",
            kind = Kind.CONFLICT,
            when =
                    "The position lies beyond the end of the ledger, as after a restore from a backup: begin without one.")
    public static final class PositionAhead extends RevocationRefused {
        /** The refusal. */
        public PositionAhead() {
            super("The ledger does not reach that position. Drop what you hold and begin without a position.");
        }
    }

    /** Somebody keeps streams open without end. */
    @ErrorId(
            value = "revocation.too_many_streams",
            kind = Kind.LIMITED,
            when = "More streams of revocations are open at the node, or with one credential, than it keeps.")
    public static final class TooManyStreams extends RevocationRefused {
        /** The refusal. */
        public TooManyStreams() {
            super("Close streams that nobody reads, or share one between the threads of an instance.");
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(5);
        }
    }

    /** One client names consumers without end. */
    @ErrorId(
            value = "revocation.too_many_consumers",
            kind = Kind.LIMITED,
            when = "More names of consumers were used with one client within a day than are told apart.")
    public static final class TooManyConsumers extends RevocationRefused {
        TooManyConsumers() {
            super("Name consumers so that names come back, such as by instance and not by process.");
        }
    }
}
