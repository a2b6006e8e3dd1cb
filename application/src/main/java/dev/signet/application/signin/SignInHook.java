package dev.signet.application.signin;

/**
 * What a pool has to say to each sign-in, such as its triggers. Every bean of this type is asked, in order; each may
 * throw a {@link dev.signet.application.refusal.Refusal}, which ends the sign-in. All are asked outside
 * transactions.
 */
public interface SignInHook {

    /** Before the first factor is put or judged; {@link Step#account()} is absent where nobody has the name. */
    default void beforeProof(Step step) {}

    /** Once everything is proved, before the session is opened. */
    default void afterProof(Step step) {}
}
