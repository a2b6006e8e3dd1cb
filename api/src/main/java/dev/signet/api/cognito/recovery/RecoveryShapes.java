package dev.signet.api.cognito.recovery;

import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.CONFIRMATION_CODE;
import static dev.signet.api.cognito.shape.Kind.PASSWORD;
import static dev.signet.api.cognito.shape.Kind.SECRET_HASH;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.USERNAME;

import dev.signet.api.cognito.shape.AnalyticsMetadataType;
import dev.signet.api.cognito.shape.CodeDeliveryDetailsType;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.UserContextDataType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class RecoveryShapes {

    private RecoveryShapes() {}

    record ForgotPasswordRequest(
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(SECRET_HASH) String secretHash,
            @Nullable UserContextDataType userContextData,
            @Text(USERNAME) String username,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "ForgotPasswordRequest";
        }
    }

    record ForgotPasswordResponse(@Nullable CodeDeliveryDetailsType codeDeliveryDetails) {}

    record ConfirmForgotPasswordRequest(
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(SECRET_HASH) String secretHash,
            @Text(USERNAME) String username,
            @Text(CONFIRMATION_CODE) String confirmationCode,
            @Text(PASSWORD) String password,
            @Nullable AnalyticsMetadataType analyticsMetadata,
            @Nullable UserContextDataType userContextData,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "ConfirmForgotPasswordRequest";
        }
    }

    record ConfirmForgotPasswordResponse() {}
}
