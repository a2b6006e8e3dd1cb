package dev.signet.api.cognito.shape;

import static dev.signet.api.cognito.shape.Kind.OPTIONAL_ARN;
import static dev.signet.api.cognito.shape.Kind.REGION_CODE;
import static dev.signet.api.cognito.shape.Kind.STRING;

import org.jspecify.annotations.Nullable;

/** How messages go out by Amazon SNS; Signet sends by its own providers. */
public record SmsConfigurationType(
        @Nullable @Text(OPTIONAL_ARN) String snsCallerArn,
        @Nullable @Text(STRING) String externalId,
        @Nullable @Text(REGION_CODE) String snsRegion,
        @Nullable EumsSmsConfigurationType eumsSms) {}
