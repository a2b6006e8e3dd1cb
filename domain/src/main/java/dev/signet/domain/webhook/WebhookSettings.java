package dev.signet.domain.webhook;

import dev.signet.domain.EventFamily;
import dev.signet.domain.Limits;
import java.util.Set;

/**
 * What an operator decides about a webhook.
 *
 * @param name for people; 1 to 128 characters
 * @param families the events that are sent; all where empty
 * @param personal whether personal data is sent with them; withheld without
 */
public record WebhookSettings(String name, Set<EventFamily> families, boolean personal) {

    public WebhookSettings {
        Limits.label("name", name);
        families = Set.copyOf(families);
    }
}
