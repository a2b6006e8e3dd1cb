package dev.signet.application.courier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn of this node at a receiver.
 *
 * @param holder names the turn; once another one has begun, reports of this one are void
 * @param position up to where everything is settled
 * @param attempts how often the next event was tried in vain
 * @param failingSince since when the receiver fails
 * @param moves how often an operator had set the position when the turn began
 */
record Claim(
        Channel channel,
        String receiver,
        UUID holder,
        long position,
        int attempts,
        @Nullable Instant failingSince,
        int moves) {}
