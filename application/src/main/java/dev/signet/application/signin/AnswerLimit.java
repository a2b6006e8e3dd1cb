package dev.signet.application.signin;

import dev.signet.domain.pool.UserPoolId;

/** How often challenges of one account may be answered, by whichever door and whoever says to be whom. */
public interface AnswerLimit {

    /**
     * Counts an answer before it is judged; a refusal it throws ends the step and leaves the challenge as it is.
     *
     * @param name keyed hash of the name that the sign-in began with
     */
    void count(UserPoolId pool, byte[] name);
}
