package dev.signet.application.signin;

import java.util.HashMap;
import java.util.Map;

/** What clients send in answer to challenges, by Cognito's names. */
public final class AnswerNames {

    /** Who answers; where it is sent it has to be whoever the challenge is for. */
    public static final String USERNAME = "USERNAME";
    /** The password. */
    public static final String PASSWORD = "PASSWORD";
    /** The new password. */
    public static final String NEW_PASSWORD = "NEW_PASSWORD";
    /** Begins the name of an attribute that comes with the new password. */
    public static final String USER_ATTRIBUTES = "userAttributes.";
    /** The first factor that the client would like. */
    public static final String PREFERRED_CHALLENGE = "PREFERRED_CHALLENGE";
    /** A choice, or the answer to a challenge of the pool's own. */
    public static final String ANSWER = "ANSWER";
    /** An e-mail address for codes, of somebody who has no second factor. */
    public static final String EMAIL = "EMAIL";
    /** A phone number for codes, likewise. */
    public static final String PHONE_NUMBER = "PHONE_NUMBER";
    /** A code by text message, as second factor. */
    public static final String SMS_MFA_CODE = "SMS_MFA_CODE";
    /** A code by text message, as first factor. */
    public static final String SMS_OTP_CODE = "SMS_OTP_CODE";
    /** A code by e-mail. */
    public static final String EMAIL_OTP_CODE = "EMAIL_OTP_CODE";
    /** The client's number of SRP, in hexadecimal digits. */
    public static final String SRP_A = "SRP_A";
    /** What the challenge carried as {@code SECRET_BLOCK}. */
    public static final String SECRET_BLOCK = "PASSWORD_CLAIM_SECRET_BLOCK";
    /** The proof of SRP. */
    public static final String SIGNATURE = "PASSWORD_CLAIM_SIGNATURE";
    /** The client's time, which the proof covers. */
    public static final String TIMESTAMP = "TIMESTAMP";
    /** The device. */
    public static final String DEVICE_KEY = "DEVICE_KEY";

    private AnswerNames() {}

    /** What was sent without what is empty: clients send empty texts for what they do not have. */
    static Map<String, String> present(Map<String, String> sent) {
        Map<String, String> present = new HashMap<>();
        sent.forEach((name, value) -> {
            if (!value.isEmpty()) {
                present.put(name, value);
            }
        });
        return Map.copyOf(present);
    }
}
