package dev.signet.application.signin;

import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.session.SessionId;
import java.util.Optional;

/** Assesses how likely sign-ins are not the user's own, where the pool wants it. */
public interface SignInRisk {

    /**
     * Asked first at every step: from a blocked address nobody learns whether a name is known or a password right, here or
     * in a directory that users are brought along from.
     *
     * @throws SignInRefused.Blocked where the pool's policy blocks the caller's address
     */
    void requireAddress(Step step);

    /**
     * What is found of a sign-in whose first proof was right; nothing where it is not assessed. Outside a transaction.
     *
     * @param after with that proof
     */
    Optional<RiskFound> assess(Step after);

    /** A first proof was taken and more is owed; in the transaction that takes it. */
    void goesOn(Step step);

    /** Everything is proved and the session open; in the transaction that opens it. */
    void isOver(Step after);

    /**
     * The sign-in was blocked; in the transaction that records it.
     *
     * @param session under which that is recorded
     */
    void isBlocked(Step step, SessionId session);
}
