package dev.signet.domain.risk;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail about a sign-in. {@code {username}}, {@code {login-time}}, {@code {ip-address}}, {@code {city}},
 * {@code {country}} and {@code {device-name}} stand for what is known of it, {@code {event-id}} and
 * {@code {feedback-token}} for what an application needs to say whether it was the user.
 *
 * @param subject 1 to 140 characters in one line
 * @param html kept for clients of Cognito; mails are sent as plain text. 6 to 20000 characters; absent for none
 * @param text 6 to 20000 characters; absent for Signet's own words
 */
public record RiskMail(
        String subject, @Nullable String html, @Nullable String text) {

    public RiskMail {
        Limits.length("risk.mail.subject", subject, 1, 140);
        if (!PlainText.isOneLine(subject)) {
            throw new IllegalArgumentException("risk.mail.subject must be one line");
        }
        requireText("risk.mail.html", html);
        requireText("risk.mail.text", text);
    }

    private static void requireText(String name, @Nullable String text) {
        if (text != null) {
            Limits.length(name, text, 6, 20_000);
            if (!PlainText.isOne(text)) {
                throw new IllegalArgumentException(name + " must be plain text");
            }
        }
    }
}
