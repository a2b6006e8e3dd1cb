package dev.signet.domain.trigger;

/** The occasions on which a pool asks code of its owner's, by Cognito's names. */
public enum Trigger {
    /** May refuse a sign-up, or confirm it at once. */
    PRE_SIGN_UP("PreSignUp"),
    /** Is told that an account was confirmed, or its password reset by code. */
    POST_CONFIRMATION("PostConfirmation"),
    /** May refuse a sign-in before anything is proved. */
    PRE_AUTHENTICATION("PreAuthentication"),
    /** May refuse a sign-in after everything is proved. */
    POST_AUTHENTICATION("PostAuthentication"),
    /** Changes claims and scopes of tokens before they are signed. */
    PRE_TOKEN_GENERATION("PreTokenGeneration"),
    /** Brings along a user whom the pool does not have yet. */
    USER_MIGRATION("UserMigration"),
    /** Words a message. */
    CUSTOM_MESSAGE("CustomMessage"),
    /** Sends e-mail in Signet's place. */
    CUSTOM_EMAIL_SENDER("CustomEmailSender"),
    /** Sends SMS in Signet's place. */
    CUSTOM_SMS_SENDER("CustomSMSSender"),
    /** Decides what comes next in a sign-in by custom challenges. */
    DEFINE_AUTH_CHALLENGE("DefineAuthChallenge"),
    /** Makes a custom challenge. */
    CREATE_AUTH_CHALLENGE("CreateAuthChallenge"),
    /** Judges the answer to a custom challenge. */
    VERIFY_AUTH_CHALLENGE_RESPONSE("VerifyAuthChallengeResponse");

    private final String title;

    Trigger(String title) {
        this.title = title;
    }

    /** Cognito's name for it, as messages about it begin. */
    public String title() {
        return title;
    }
}
