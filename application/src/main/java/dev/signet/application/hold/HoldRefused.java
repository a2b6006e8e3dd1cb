package dev.signet.application.hold;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a legal hold is neither placed nor shown. */
public abstract sealed class HoldRefused extends Refusal {

    private HoldRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such hold. */
    @ErrorId(
            value = "hold.not_found",
            kind = Kind.NOT_FOUND,
            when = "The pool, or the tenant, has no legal hold with that identifier.")
    public static final class HoldNotFound extends HoldRefused {
        HoldNotFound() {
            super("There is no such legal hold here.", "hold");
        }
    }

    /** What is to be held is not there. */
    @ErrorId(
            value = "hold.target_not_found",
            kind = Kind.NOT_FOUND,
            when = "The pool has no such user, or no such session.")
    public static final class TargetNotFound extends HoldRefused {
        TargetNotFound(String field) {
            super("The pool has nothing by this identifier.", field);
        }
    }

    /** What is to be held is gone. */
    @ErrorId(
            value = "hold.person_erased",
            kind = Kind.CONFLICT,
            when = "The person was erased before: their key is destroyed, and a hold could keep nothing any more.")
    public static final class PersonErased extends HoldRefused {
        PersonErased(String field) {
            super("The person was erased before. What is left of them in the ledger is kept anyway.", field);
        }
    }

    /** What is to be held went into an archive. */
    @ErrorId(
            value = "hold.session_archived",
            kind = Kind.CONFLICT,
            when =
                    "The records of the session are in an archive already, which no hold reaches: keep the file, and hold the"
                            + " user for what is still here.")
    public static final class SessionArchived extends HoldRefused {
        SessionArchived() {
            super("The records of the session are in an archive. Keep its file, and hold the user.", "session_id");
        }
    }
}
