package dev.signet.application.risk;

import dev.signet.domain.personal.Personal;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that was assessed.
 *
 * @param session the session that it is, or would have been
 * @param found absent where the records of the session are no longer online
 * @param origin where it came from; absent where the reader may not see personal data, or the person has been erased
 * @param feedback whether it was the user's own; absent where nobody has said
 */
public record Assessment(
        SessionId session,
        Instant at,
        Result result,
        @Nullable RiskFound found,
        @Nullable Origin origin,
        @Nullable Feedback feedback) {

    /** What became of it. */
    public enum Result {
        /** The user was let in. */
        PASSED,
        /** More was owed and has not been proved. */
        CHALLENGED,
        /** Nobody was let in. */
        BLOCKED
    }

    /** Where a sign-in came from; what is not known is absent. */
    public record Origin(
            @Nullable String address,
            @Nullable String agent,
            @Nullable String country,
            @Nullable String city) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Origin";
        }
    }

    /**
     * What somebody said.
     *
     * @param byUser whether the user said it, by a mail; otherwise an operator
     */
    public record Feedback(RiskFeedback feedback, boolean byUser, Instant at) {}

    /** Whether the rules, asked again, decide as they did; absent where that cannot be asked. */
    public Optional<Boolean> agrees() {
        return Optional.ofNullable(found).map(RiskFound::agrees);
    }

    static @Nullable String read(@Nullable Object personal) {
        return personal instanceof Personal<?> value
                ? value.read().map(Object::toString).orElse(null)
                : null;
    }
}
