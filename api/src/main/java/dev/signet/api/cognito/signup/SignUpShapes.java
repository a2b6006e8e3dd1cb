package dev.signet.api.cognito.signup;

import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.CONFIRMATION_CODE;
import static dev.signet.api.cognito.shape.Kind.PASSWORD;
import static dev.signet.api.cognito.shape.Kind.SECRET_HASH;
import static dev.signet.api.cognito.shape.Kind.SESSION;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.USERNAME;

import dev.signet.api.cognito.shape.AnalyticsMetadataType;
import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.api.cognito.shape.CodeDeliveryDetailsType;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.UserContextDataType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class SignUpShapes {

    private SignUpShapes() {}

    record SignUpRequest(
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(SECRET_HASH) String secretHash,
            @Text(USERNAME) String username,
            @Nullable @Text(PASSWORD) String password,
            @Nullable List<AttributeType> userAttributes,
            @Nullable List<AttributeType> validationData,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable UserContextDataType userContextData,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "SignUpRequest";
        }
    }

    record SignUpResponse(
            Boolean userConfirmed,
            @Nullable CodeDeliveryDetailsType codeDeliveryDetails,
            String userSub,
            @Nullable String session) {
        @Override
        public String toString() {
            return "SignUpResponse";
        }
    }

    record ConfirmSignUpRequest(
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(SECRET_HASH) String secretHash,
            @Text(USERNAME) String username,
            @Text(CONFIRMATION_CODE) String confirmationCode,
            @Nullable Boolean forceAliasCreation,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable UserContextDataType userContextData,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata,
            @Nullable @Text(SESSION) String session) {
        @Override
        public String toString() {
            return "ConfirmSignUpRequest";
        }
    }

    record ConfirmSignUpResponse(@Nullable String session) {
        @Override
        public String toString() {
            return "ConfirmSignUpResponse";
        }
    }

    record ResendConfirmationCodeRequest(
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(SECRET_HASH) String secretHash,
            @Nullable UserContextDataType userContextData,
            @Text(USERNAME) String username,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "ResendConfirmationCodeRequest";
        }
    }

    record ResendConfirmationCodeResponse(@Nullable CodeDeliveryDetailsType codeDeliveryDetails) {}
}
