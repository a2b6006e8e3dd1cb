package dev.signet.application.password;

import dev.signet.application.password.PasswordRefused.PasswordUnreadable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A password as a person typed it, in the one form that is hashed: Unicode NFC with every space as U+0020 (the
 * OpaqueString profile, RFC 8265 §4.2; NIST SP 800-63B-4 §3.1.1.2). NFC and not NFKC, because NFKC makes different
 * passwords the same (x² and x2), and because what keyboards send is NFC already, so that clients that prove a password
 * without sending it agree with us on its bytes.
 */
public final class Password {

    /** The most code points that a password may have, as Cognito. */
    public static final int MAXIMUM_LENGTH = 256;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /**
     * The password that {@code typed} stands for.
     *
     * @throws PasswordUnreadable where it is empty, too long, or holds control characters or half a character
     */
    public static Password of(String typed) {
        return of(typed, "password");
    }

    /** Like {@link #of(String)} for a password that the caller sent as {@code field}. */
    public static Password of(String typed, String field) {
        // Four UTF-16 units for each code point leave room for decomposed text; more is not worth composing.
        if (typed.isEmpty() || typed.length() > 4 * MAXIMUM_LENGTH) {
            throw new PasswordUnreadable(field);
        }
        if (!typed.codePoints().allMatch(Password::readable)) {
            throw new PasswordUnreadable(field);
        }
        String text = Normalizer.normalize(spacesAsOne(typed), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > MAXIMUM_LENGTH) {
            throw new PasswordUnreadable(field);
        }
        return new Password(text);
    }

    /** The text whose form the pool's policy judges. */
    public String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never the text: what is logged by accident must not be a secret. */
    @Override
    public String toString() {
        return "Password";
    }

    private static boolean readable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static String spacesAsOne(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
