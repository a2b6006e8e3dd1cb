package dev.signet.domain.userimport;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names an import. */
public record ImportId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "imp";

    public ImportId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static ImportId of(UUID uuid) {
        return new ImportId(Id.write(PREFIX, uuid));
    }
}
