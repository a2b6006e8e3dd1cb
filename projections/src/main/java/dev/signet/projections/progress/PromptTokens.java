package dev.signet.projections.progress;

import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Where the tokens of prompt projections are kept: a store whose claims are free for others once they are older than
 * {@link #CLAIMED_FOR}. A node that pauses for longer loses its claim and what it had not committed, never an event.
 *
 * @param store of the same table as all others
 */
public record PromptTokens(TokenStore store) {

    /** For how long a claim holds of which nothing is heard. */
    public static final Duration CLAIMED_FOR = Duration.ofSeconds(1);
}
