package dev.signet.domain.session;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names one issued ID or access token; its UUID is the {@code jti} claim. */
public record TokenId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "tok";

    public TokenId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static TokenId of(UUID uuid) {
        return new TokenId(Id.write(PREFIX, uuid));
    }
}
