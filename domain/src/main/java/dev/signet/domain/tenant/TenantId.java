package dev.signet.domain.tenant;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a tenant. */
public record TenantId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "ten";

    public TenantId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static TenantId of(UUID uuid) {
        return new TenantId(Id.write(PREFIX, uuid));
    }
}
