package dev.signet.domain.trigger;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a secret by which the calls of a pool's triggers are signed; it lives in the vault. */
public record TriggerSecretId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "trs";

    public TriggerSecretId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static TriggerSecretId of(UUID uuid) {
        return new TriggerSecretId(Id.write(PREFIX, uuid));
    }
}
