package dev.signet.api.cognito.shape;

import static dev.signet.api.cognito.shape.Kind.STRING;

import org.jspecify.annotations.Nullable;

/** Where a client reports to Amazon Pinpoint; taken and ignored. */
public record AnalyticsMetadataType(@Nullable @Text(STRING) String analyticsEndpointId) {}
