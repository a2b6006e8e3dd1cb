package dev.signet.api.cognito.shape;

import static dev.signet.api.cognito.shape.Kind.ATTRIBUTE_NAME;
import static dev.signet.api.cognito.shape.Kind.ATTRIBUTE_VALUE;

import org.jspecify.annotations.Nullable;

/** An attribute of a user, by name. */
public record AttributeType(
        @Text(ATTRIBUTE_NAME) String name,
        @Nullable @Text(ATTRIBUTE_VALUE) String value) {
    @Override
    public String toString() {
        return "AttributeType";
    }
}
