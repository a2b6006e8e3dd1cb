package dev.signet.domain.operator;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names an operator. */
public record OperatorId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "opr";

    public OperatorId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static OperatorId of(UUID uuid) {
        return new OperatorId(Id.write(PREFIX, uuid));
    }
}
