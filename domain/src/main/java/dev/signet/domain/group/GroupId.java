package dev.signet.domain.group;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a group. Its name is told to people and put into tokens; the identifier tells it from a later one of that name. */
public record GroupId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "grp";

    public GroupId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static GroupId of(UUID uuid) {
        return new GroupId(Id.write(PREFIX, uuid));
    }
}
