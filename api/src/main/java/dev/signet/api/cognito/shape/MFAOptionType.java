package dev.signet.api.cognito.shape;

import static dev.signet.api.cognito.shape.Choice.DELIVERY_MEDIUM;
import static dev.signet.api.cognito.shape.Kind.ATTRIBUTE_NAME;

import org.jspecify.annotations.Nullable;

/** The oldest way to say that a factor is by SMS. */
public record MFAOptionType(
        @Nullable @OneOf(DELIVERY_MEDIUM) String deliveryMedium,
        @Nullable @Text(ATTRIBUTE_NAME) String attributeName) {}
