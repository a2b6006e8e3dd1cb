package dev.signet.application.signin;

import dev.signet.application.refusal.Refusal;
import dev.signet.domain.session.AuthRefusal;
import dev.signet.domain.session.Factor;
import dev.signet.domain.user.CredentialId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one challenge is put and judged. When it is put, what its answer leads to, that it counts once, and what wrong
 * answers cost is the business of the sign-in; a factor is one class that implements this and is a bean.
 *
 * <p>Where {@link Step#account()} is absent nobody has the name that was typed. A factor then does what it does for
 * somebody who gives wrong answers: the same parameters in the same time.
 */
public interface ChallengeFactor {

    /** The challenge it is for; no two factors are for the same. */
    Challenge challenge();

    /**
     * Whether a sign-in of this account may begin with it, where the user may choose; where there is no account, whether
     * one of a usual account of the pool might.
     */
    default boolean begins(Step step) {
        return false;
    }

    /** Whether this account has it as a second factor at present, in this pool. */
    default boolean isSecondFactor(Step step) {
        return false;
    }

    /**
     * Whether this account could have it as a second factor and nobody has shown so yet: an address that nobody has shown
     * to be theirs. It is asked for where everybody needs one and the account has none; the right answer shows it.
     */
    default boolean isUntriedFactor(Step step) {
        return false;
    }

    /** Whether the answer came along with the step that leads here, so that it is judged at once instead of being put. */
    default boolean isAnswered(Step step) {
        return false;
    }

    /**
     * Puts the challenge; outside a transaction.
     *
     * @throws Refusal where it cannot be put
     */
    Opening offer(Step step);

    /** The challenge is put, with that sealed state for the client to send back; outside a transaction. */
    default void offered(Step step, String session) {}

    /**
     * Puts the challenge after this factor has judged an answer; outside a transaction.
     *
     * @param state what {@link Again} or {@link OnTheWay} left
     * @throws Refusal where it cannot be put
     */
    default Opening offer(Step step, byte[] state) {
        return offer(step);
    }

    /**
     * Judges an answer; outside a transaction. What is wrong with it beyond being wrong (an answer is missing, a new
     * password does not conform) is thrown and leaves the step as it was.
     *
     * @param state the private state that {@link #offer} left; empty where the answer came along with an earlier step
     * @throws Refusal where it cannot be judged
     */
    Verdict answer(Step step, byte[] state);

    /** What putting a challenge comes to. */
    sealed interface Opening {}

    /** What an answer comes to. */
    sealed interface Verdict {}

    /**
     * The challenge is put.
     *
     * @param parameters for the client, by Cognito's names
     * @param state for the factor itself when the answer comes; it travels sealed with the client, at most
     *     {@value SealedStep#MOST_STATE} bytes
     * @param sessionAs the parameter that carries the sealed state once more ({@code SECRET_BLOCK}); absent for none
     */
    record Offered(
            Map<String, String> parameters,
            byte[] state,
            @Nullable String sessionAs) implements Opening {

        public Offered {
            parameters = Map.copyOf(parameters);
        }

        /** A challenge without state of its own. */
        public static Offered of(Map<String, String> parameters) {
            return new Offered(parameters, new byte[0], null);
        }

        /** A challenge with state of its own. */
        public static Offered of(Map<String, String> parameters, byte[] state) {
            return new Offered(parameters, state, null);
        }
    }

    /**
     * Another challenge comes first, or next, with what the client has sent so far. Nothing is proved by that.
     *
     * @param left what the factor of that challenge puts it with; empty for nothing
     */
    record LeadsTo(Challenge next, byte[] left) implements Opening, Verdict {

        /** Nothing is left for it. */
        public LeadsTo(Challenge next) {
            this(next, new byte[0]);
        }
    }

    /** Nothing more is asked for: what was proved so far is enough. */
    record NothingOwed() implements Opening {}

    /**
     * The answer is wrong. It counts towards a lock-out, and the step may be tried again.
     *
     * @param reason what is recorded
     * @param told what the client is told
     */
    record Wrong(AuthRefusal reason, Refusal told) implements Verdict {}

    /**
     * The answer is wrong and counts towards a lock-out, and what comes next is for the factor to say.
     *
     * @param state for it to go on from
     * @param effect uses the challenge up, in the transaction that counts the answer; throws a {@link Refusal} where it is
     *     used up already
     */
    record Again(AuthRefusal reason, byte[] state, Runnable effect) implements Verdict {}

    /**
     * The answer is right, and what comes next is for the factor to say.
     *
     * @param state for it to go on from
     */
    record OnTheWay(Proved proved, byte[] state) implements Verdict {}

    /**
     * The answer is right.
     *
     * @param factor what was proved
     * @param effect what else happens by it, in the transaction that takes the step; may be repeated until it commits
     * @param credential the password that was proved or set: once it is replaced, the rest of the sign-in is refused;
     *     absent where there was no password
     * @param afterwards what may follow once the step is taken and must not delay or undo it
     */
    record Proved(Factor factor, Runnable effect, @Nullable CredentialId credential, Runnable afterwards)
            implements Verdict {

        /** A proof with nothing else to it. */
        public static Proved by(Factor factor) {
            return by(factor, () -> {});
        }

        /**
         * A proof that does something in the transaction that takes the step, such as using up a code.
         *
         * @param effect throws a {@link Refusal} where it cannot be done any more; then the step is not taken
         */
        public static Proved by(Factor factor, Runnable effect) {
            return new Proved(factor, effect, null, () -> {});
        }
    }
}
