package dev.signet.domain.client;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a client secret, which itself lives in the vault. */
public record ClientSecretId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "sec";

    public ClientSecretId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static ClientSecretId of(UUID uuid) {
        return new ClientSecretId(Id.write(PREFIX, uuid));
    }
}
