package dev.signet.domain.audit;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names an export of the ledger. */
public record ExportId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "exp";

    public ExportId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static ExportId of(UUID uuid) {
        return new ExportId(Id.write(PREFIX, uuid));
    }
}
