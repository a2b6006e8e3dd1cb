package dev.signet.domain.trigger;

/** What just happens when a trigger is asked: the {@code triggerSource} of Cognito's envelope. */
public enum TriggerSource {
    /** Somebody signs up. */
    PRE_SIGN_UP(Trigger.PRE_SIGN_UP, "PreSignUp_SignUp"),
    /** An operator creates a user. */
    PRE_SIGN_UP_BY_ADMIN(Trigger.PRE_SIGN_UP, "PreSignUp_AdminCreateUser"),
    /** A sign-up was confirmed. */
    POST_CONFIRMATION(Trigger.POST_CONFIRMATION, "PostConfirmation_ConfirmSignUp"),
    /** A forgotten password was reset. */
    POST_CONFIRMATION_OF_RESET(Trigger.POST_CONFIRMATION, "PostConfirmation_ConfirmForgotPassword"),
    /** A sign-in begins. */
    PRE_AUTHENTICATION(Trigger.PRE_AUTHENTICATION, "PreAuthentication_Authentication"),
    /** Everything that a sign-in owes is proved. */
    POST_AUTHENTICATION(Trigger.POST_AUTHENTICATION, "PostAuthentication_Authentication"),
    /** Tokens of a sign-in. */
    TOKENS_OF_SIGN_IN(Trigger.PRE_TOKEN_GENERATION, "TokenGeneration_Authentication"),
    /** Tokens of a sign-in that ended in a new password. */
    TOKENS_OF_NEW_PASSWORD(Trigger.PRE_TOKEN_GENERATION, "TokenGeneration_NewPasswordChallenge"),
    /** Tokens of a sign-in that ended in the proof of a device. */
    TOKENS_OF_DEVICE(Trigger.PRE_TOKEN_GENERATION, "TokenGeneration_AuthenticateDevice"),
    /** Tokens of a refresh. */
    TOKENS_OF_REFRESH(Trigger.PRE_TOKEN_GENERATION, "TokenGeneration_RefreshTokens"),
    /** An unknown user signs in. */
    MIGRATION_AT_SIGN_IN(Trigger.USER_MIGRATION, "UserMigration_Authentication"),
    /** An unknown user has forgotten the password. */
    MIGRATION_OF_FORGOTTEN(Trigger.USER_MIGRATION, "UserMigration_ForgotPassword"),
    /** The code that confirms a sign-up. */
    MESSAGE_OF_SIGN_UP(Trigger.CUSTOM_MESSAGE, "CustomMessage_SignUp"),
    /** The invitation of a user whom an operator created. */
    MESSAGE_OF_INVITATION(Trigger.CUSTOM_MESSAGE, "CustomMessage_AdminCreateUser"),
    /** Another code for a sign-up. */
    MESSAGE_OF_RESENT_CODE(Trigger.CUSTOM_MESSAGE, "CustomMessage_ResendCode"),
    /** The code that resets a password. */
    MESSAGE_OF_FORGOTTEN(Trigger.CUSTOM_MESSAGE, "CustomMessage_ForgotPassword"),
    /** The code that verifies an address which was changed. */
    MESSAGE_OF_UPDATE(Trigger.CUSTOM_MESSAGE, "CustomMessage_UpdateUserAttribute"),
    /** The code that verifies an address, asked for. */
    MESSAGE_OF_VERIFICATION(Trigger.CUSTOM_MESSAGE, "CustomMessage_VerifyUserAttribute"),
    /** A code that is owed in a sign-in. */
    MESSAGE_OF_SIGN_IN(Trigger.CUSTOM_MESSAGE, "CustomMessage_Authentication"),
    /** To be sent: the code that confirms a sign-up. */
    EMAIL_OF_SIGN_UP(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_SignUp"),
    /** To be sent: the code that confirms a sign-up. */
    SMS_OF_SIGN_UP(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_SignUp"),
    /** What comes next? */
    DEFINE_CHALLENGE(Trigger.DEFINE_AUTH_CHALLENGE, "DefineAuthChallenge_Authentication"),
    /** What is asked? */
    CREATE_CHALLENGE(Trigger.CREATE_AUTH_CHALLENGE, "CreateAuthChallenge_Authentication"),
    /** Is that the answer? */
    VERIFY_CHALLENGE(Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, "VerifyAuthChallengeResponse_Authentication"),
    /** An unknown user signs in, and the old pool is asked; no envelope names it. */
    OLD_POOL_AT_SIGN_IN(Trigger.USER_MIGRATION, "OldPool_Authentication"),
    /** An unknown user has forgotten the password, and the old pool is asked; no envelope names it. */
    OLD_POOL_OF_FORGOTTEN(Trigger.USER_MIGRATION, "OldPool_ForgotPassword"),
    /** To be sent: the invitation of a user whom an operator created. */
    EMAIL_OF_INVITATION(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_AdminCreateUser"),
    /** To be sent: another code for a sign-up. */
    EMAIL_OF_RESENT_CODE(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_ResendCode"),
    /** To be sent: the code that resets a password. */
    EMAIL_OF_FORGOTTEN(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_ForgotPassword"),
    /** To be sent: the code that verifies an address which was changed. */
    EMAIL_OF_UPDATE(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_UpdateUserAttribute"),
    /** To be sent: the code that verifies an address, asked for. */
    EMAIL_OF_VERIFICATION(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_VerifyUserAttribute"),
    /** To be sent: a code that is owed in a sign-in. */
    EMAIL_OF_SIGN_IN(Trigger.CUSTOM_EMAIL_SENDER, "CustomEmailSender_Authentication"),
    /** To be sent: the invitation of a user whom an operator created. */
    SMS_OF_INVITATION(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_AdminCreateUser"),
    /** To be sent: another code for a sign-up. */
    SMS_OF_RESENT_CODE(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_ResendCode"),
    /** To be sent: the code that resets a password. */
    SMS_OF_FORGOTTEN(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_ForgotPassword"),
    /** To be sent: the code that verifies an address which was changed. */
    SMS_OF_UPDATE(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_UpdateUserAttribute"),
    /** To be sent: the code that verifies an address, asked for. */
    SMS_OF_VERIFICATION(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_VerifyUserAttribute"),
    /** To be sent: a code that is owed in a sign-in. */
    SMS_OF_SIGN_IN(Trigger.CUSTOM_SMS_SENDER, "CustomSMSSender_Authentication");

    private final Trigger trigger;
    private final String text;

    TriggerSource(Trigger trigger, String text) {
        this.trigger = trigger;
        this.text = text;
    }

    /** Which trigger is asked. */
    public Trigger trigger() {
        return trigger;
    }

    /**
     * What {@code sender} is told where this is why there is a message.
     *
     * @throws IllegalStateException where nothing is sent on this occasion
     */
    public TriggerSource sentBy(Trigger sender) {
        String occasion = text.substring(text.indexOf('_'));
        for (TriggerSource source : values()) {
            if (source.trigger == sender && source.text.endsWith(occasion)) {
                return source;
            }
        }
        throw new IllegalStateException(sender + " sends nothing on the occasion of " + this);
    }

    /** How the envelope names it. */
    public String text() {
        return text;
    }
}
