package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import dev.signet.domain.pool.MessageTemplate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message. {@code {####}} and {@code {username}} are put in literally, in one pass and by no template
 * engine: what a tenant writes is text, and what a person calls himself is never read as a placeholder.
 */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{####}|\\{username}");

    private Wording() {}

    /**
     * Writes a message.
     *
     * @param own the pool's words; a kind that is missing has the default ones
     * @param username what {@code {username}} stands for
     * @param code what {@code {####}} stands for: the one-time code, or the temporary password of an invitation
     * @throws IllegalArgumentException where the subject would have more than one line
     */
    public static Message write(
            Recipient to, MessageKind kind, Map<MessageKind, MessageTemplate> own, String username, String code) {
        MessageTemplate template = template(kind, own);
        return switch (to.medium()) {
            case EMAIL ->
                new Message(to, kind, fill(template.subject(), username, code), fill(template.email(), username, code));
            case SMS -> new Message(to, kind, "", fill(template.sms(), username, code));
        };
    }

    /** The words of that kind, before anything is put in. */
    public static MessageTemplate template(MessageKind kind, Map<MessageKind, MessageTemplate> own) {
        return own.getOrDefault(kind, DefaultWords.of(kind));
    }

    private static String fill(String template, String username, String code) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals("{####}") ? code : username));
    }
}
