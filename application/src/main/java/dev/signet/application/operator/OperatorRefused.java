package dev.signet.application.operator;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an operator is refused, or the appointment of one. */
public abstract sealed class OperatorRefused extends Refusal {

    private OperatorRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** The role does not allow it. */
    @ErrorId(
            value = "operator.not_allowed",
            kind = Kind.FORBIDDEN,
            when = "The operator's role does not allow that kind of thing.")
    public static final class NotAllowed extends OperatorRefused {
        /** Says so for whichever door. */
        public NotAllowed() {
            super("Your role does not allow this. Ask an operator whose role does.", null);
        }
    }

    /** There is no such operator, or none that one may know of. */
    @ErrorId(
            value = "operator.not_found",
            kind = Kind.NOT_FOUND,
            when = "There is no operator with that identifier, or it is of another tenant.")
    public static final class OperatorNotFound extends OperatorRefused {
        /** For whoever asked. */
        public OperatorNotFound() {
            super("Operator does not exist.", "operator");
        }
    }

    /** The person to be appointed is no user of the system pool. */
    @ErrorId(
            value = "operator.no_such_user",
            kind = Kind.NOT_FOUND,
            when = "The person to be appointed is not a user of the system pool.")
    public static final class NoSuchUser extends OperatorRefused {
        NoSuchUser() {
            super("Operators are users of the system pool: create the user there first.", "user");
        }
    }

    /** The person is an operator already. */
    @ErrorId(value = "operator.already_appointed", kind = Kind.CONFLICT, when = "The user is an operator already.")
    public static final class AlreadyAppointed extends OperatorRefused {
        AlreadyAppointed() {
            super("The user is an operator already. Change the role instead.", "user");
        }
    }

    /** Whoever rules the tenant in which the operators themselves live would rule over all of Signet. */
    @ErrorId(
            value = "operator.system_tenant",
            kind = Kind.CONFLICT,
            when = "A role was to be for Signet's own tenant, in which the operators themselves live.")
    public static final class SystemTenant extends OperatorRefused {
        SystemTenant() {
            super("No role is for Signet's own tenant alone. Name another tenant, or none.", "tenant");
        }
    }

    /** Nobody gives up their own role, so that there is always somebody left. */
    @ErrorId(
            value = "operator.own_role",
            kind = Kind.CONFLICT,
            when = "An operator tried to change, dismiss, disable or delete themselves.")
    public static final class OwnRole extends OperatorRefused {
        /** Says so for whatever they tried. */
        public OwnRole() {
            super("Nobody may do this to themselves. Ask another platform administrator.", null);
        }
    }
}
