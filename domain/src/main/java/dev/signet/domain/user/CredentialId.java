package dev.signet.domain.user;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a credential of a user, which itself lives in the vault. */
public record CredentialId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "crd";

    public CredentialId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static CredentialId of(UUID uuid) {
        return new CredentialId(Id.write(PREFIX, uuid));
    }
}
