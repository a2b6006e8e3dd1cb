package dev.signet.domain.client;

/** The ways in which a client may ask for a sign-in (Cognito's ExplicitAuthFlows). */
public enum AuthFlow {
    /** The password travels to Signet, from the user's own device. */
    USER_PASSWORD,
    /** The password is proved without being sent. */
    USER_SRP,
    /** A refresh token buys new tokens. */
    REFRESH_TOKEN,
    /** The password travels to Signet from a server of the client's, in the name of an operator. */
    ADMIN_USER_PASSWORD,
    /** Challenges of the pool's own. */
    CUSTOM,
    /** The user chooses by what the sign-in begins. */
    USER_AUTH
}
