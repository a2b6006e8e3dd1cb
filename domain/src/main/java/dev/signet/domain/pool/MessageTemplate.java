package dev.signet.domain.pool;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;

/**
 * The words of a message that carries a code. {@code {####}} stands for the code and {@code {username}} for the name.
 *
 * @param subject of the e-mail; 1 to 140 characters, no line break
 * @param email text of the e-mail; 6 to 20000 characters, must hold {@code {####}}
 * @param sms text of the SMS; 6 to 140 characters, must hold {@code {####}}
 */
public record MessageTemplate(String subject, String email, String sms) {

    /** What stands for the code. */
    public static final String CODE = "{####}";

    /** What stands for the name by which the user signs in. */
    public static final String USERNAME = "{username}";

    public MessageTemplate {
        Limits.length("messages.subject", subject, 1, 140);
        if (!PlainText.isOneLine(subject)) {
            throw new IllegalArgumentException("messages.subject must be one line");
        }
        requireText("messages.email", email, 20_000);
        requireText("messages.sms", sms, 140);
    }

    private static void requireText(String name, String text, int most) {
        Limits.length(name, text, 6, most);
        if (!text.contains(CODE) || !PlainText.isOne(text)) {
            throw new IllegalArgumentException(name + " must be text that holds " + CODE);
        }
    }
}
