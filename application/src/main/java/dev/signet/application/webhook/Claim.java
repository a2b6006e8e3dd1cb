package dev.signet.application.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn of this node at a webhook.
 *
 * @param holder names the turn; once another one has begun, reports of this one are void
 * @param position up to where everything has arrived
 * @param attempts how often the next event was tried in vain
 * @param failingSince since when
 * @param moves how often an operator had set the position when the turn began
 */
record Claim(
        KnownWebhook webhook,
        UUID holder,
        long position,
        int attempts,
        @Nullable Instant failingSince,
        int moves) {}
