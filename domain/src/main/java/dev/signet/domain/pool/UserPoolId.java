package dev.signet.domain.pool;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a user pool. It is a valid Cognito pool id too: {@code pol} stands where a region would. */
public record UserPoolId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "pol";

    public UserPoolId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static UserPoolId of(UUID uuid) {
        return new UserPoolId(Id.write(PREFIX, uuid));
    }
}
