package dev.signet.domain.risk;

/** Whether a sign-in was the user's own, as somebody says afterwards. */
public enum RiskFeedback {
    /** It was. */
    VALID,
    /** It was not. */
    INVALID
}
