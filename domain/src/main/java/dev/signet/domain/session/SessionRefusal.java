package dev.signet.domain.session;

/** Why a session does not take a step of a sign-in. */
public enum SessionRefusal {
    /** The step was taken before: by this answer or by another one. */
    STEP_TAKEN
}
