package dev.signet.api.cognito.shape;

import static dev.signet.api.cognito.shape.Kind.STRING;

import org.jspecify.annotations.Nullable;

/** A client's own description of the device it runs on. */
public record UserContextDataType(
        @Nullable @Text(STRING) String ipAddress,
        @Nullable @Text(STRING) String encodedData) {
    @Override
    public String toString() {
        return "UserContextDataType";
    }
}
