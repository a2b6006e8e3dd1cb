package dev.signet.api.cognito.shape;

import static dev.signet.api.cognito.shape.Kind.ARN;
import static dev.signet.api.cognito.shape.Kind.REGION_CODE;
import static dev.signet.api.cognito.shape.Kind.STRING;

import org.jspecify.annotations.Nullable;

/** How messages go out by AWS End User Messaging; Signet sends by its own providers. */
public record EumsSmsConfigurationType(
        @Text(ARN) String callerArn,
        @Nullable @Text(STRING) String externalId,
        @Nullable @Text(STRING) String originationIdentity,
        @Nullable @Text(STRING) String configurationSetName,
        @Nullable @Text(STRING) String inEntityId,
        @Nullable @Text(STRING) String inTemplateId,
        @Nullable @Text(REGION_CODE) String region) {}
