package dev.signet.application.password;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.password.PasswordProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a password was not looked at, or not taken. */
public abstract sealed class PasswordRefused extends Refusal {

    private PasswordRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** More passwords wait to be hashed than this node can get through in time. */
    @ErrorId(
            value = "password.hashing_busy",
            kind = Kind.BUSY,
            when = "More passwords wait to be hashed than this node can get through in time.")
    public static final class HashingBusy extends PasswordRefused {

        HashingBusy() {
            super("this node is hashing as many passwords as it can; try again in a second", null);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    }

    /** The text cannot be a password. */
    @ErrorId(
            value = "password.unreadable",
            kind = Kind.INVALID,
            when = "A password is empty, longer than 256 characters, or holds control characters.")
    public static final class PasswordUnreadable extends PasswordRefused {

        PasswordUnreadable(String field) {
            super("send a password of 1 to 256 characters without control characters", field);
        }
    }

    /** The person has had this password not long ago. */
    @ErrorId(
            value = "password.used_before",
            kind = Kind.INVALID,
            when = "A new password equals the present one or an earlier one that the pool's policy remembers.")
    public static final class PasswordUsedBefore extends PasswordRefused {

        /** {@code field} is where the caller sent the new password. */
        public PasswordUsedBefore(String field) {
            super("choose a password that this user has not had before", field);
        }
    }

    /** The password is known from a breach. */
    @ErrorId(
            value = "password.breached",
            kind = Kind.INVALID,
            when = "A new password is known from a breach, and the pool's policy about risk refuses such passwords.")
    public static final class PasswordBreached extends PasswordRefused {

        PasswordBreached(String field) {
            super("Provided password cannot be used for security reasons. Choose another one.", field);
        }
    }

    /** The password is not what the pool's policy asks for. */
    @ErrorId(
            value = "password.not_conforming",
            kind = Kind.INVALID,
            when = "A new password does not conform with the pool's password policy; the message says in what.")
    public static final class PasswordNotConforming extends PasswordRefused {

        /** {@code field} is where the caller sent the new password. */
        public PasswordNotConforming(PasswordProblem problem, String field) {
            super("Password did not conform with policy: " + problem.message(), field);
        }
    }
}
