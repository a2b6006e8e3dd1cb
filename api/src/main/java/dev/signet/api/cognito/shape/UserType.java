package dev.signet.api.cognito.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as lists show one. */
public record UserType(
        @Nullable String username,
        @Nullable List<AttributeType> attributes,
        @Nullable Instant userCreateDate,
        @Nullable Instant userLastModifiedDate,
        @Nullable Boolean enabled,
        @Nullable String userStatus,
        @JsonProperty("MFAOptions") @Nullable List<MFAOptionType> mfaOptions) {
    @Override
    public String toString() {
        return "UserType";
    }
}
