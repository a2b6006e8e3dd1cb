package dev.signet.application.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.vault.Vault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what a message says while it waits, bound to the message's own identifier. */
@Component
class Envelope {

    private static final String PURPOSE = "outbox";
    /** Its own, so that no setting of the application's changes what is stored. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    Envelope(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID id, Message message) {
        Content content = new Content(message.to().address(), message.subject(), message.text(), message.handover());
        return vault.seal(PURPOSE, JSON.writeValueAsBytes(content), boundTo(id));
    }

    Letter open(Claim claim) {
        byte[] clear = vault.open(PURPOSE, claim.sealed(), boundTo(claim.id()));
        Content content = JSON.readValue(clear, Content.class);
        return new Letter(
                claim.id(),
                claim.tenant(),
                claim.pool(),
                claim.kind(),
                content.to(),
                content.subject(),
                content.text(),
                content.handover());
    }

    private static byte[] boundTo(UUID id) {
        return id.toString().getBytes(UTF_8);
    }

    private record Content(
            String to,
            String subject,
            String text,
            @Nullable Handover handover) {}
}
