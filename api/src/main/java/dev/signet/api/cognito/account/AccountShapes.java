package dev.signet.api.cognito.account;

import static dev.signet.api.cognito.shape.Kind.ATTRIBUTE_NAME;
import static dev.signet.api.cognito.shape.Kind.CONFIRMATION_CODE;
import static dev.signet.api.cognito.shape.Kind.PASSWORD;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.api.cognito.shape.CodeDeliveryDetailsType;
import dev.signet.api.cognito.shape.MFAOptionType;
import dev.signet.api.cognito.shape.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class AccountShapes {

    private AccountShapes() {}

    record ChangePasswordRequest(
            @Nullable @Text(PASSWORD) String previousPassword,
            @Text(PASSWORD) String proposedPassword,
            @Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "ChangePasswordRequest";
        }
    }

    record ChangePasswordResponse() {}

    record DeleteUserRequest(@Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "DeleteUserRequest";
        }
    }

    record DeleteUserAttributesRequest(
            List<@Text(ATTRIBUTE_NAME) String> userAttributeNames,
            @Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "DeleteUserAttributesRequest";
        }
    }

    record DeleteUserAttributesResponse() {}

    record GetUserRequest(@Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "GetUserRequest";
        }
    }

    record GetUserResponse(
            String username,
            List<AttributeType> userAttributes,
            @JsonProperty("MFAOptions") @Nullable List<MFAOptionType> mfaOptions,
            @Nullable String preferredMfaSetting,
            @Nullable List<String> userMFASettingList) {
        @Override
        public String toString() {
            return "GetUserResponse";
        }
    }

    record GetUserAttributeVerificationCodeRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Text(ATTRIBUTE_NAME) String attributeName,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "GetUserAttributeVerificationCodeRequest";
        }
    }

    record GetUserAttributeVerificationCodeResponse(
            @Nullable CodeDeliveryDetailsType codeDeliveryDetails) {}

    record UpdateUserAttributesRequest(
            List<AttributeType> userAttributes,
            @Text(TOKEN_MODEL) String accessToken,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "UpdateUserAttributesRequest";
        }
    }

    record UpdateUserAttributesResponse(@Nullable List<CodeDeliveryDetailsType> codeDeliveryDetailsList) {}

    record VerifyUserAttributeRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Text(ATTRIBUTE_NAME) String attributeName,
            @Text(CONFIRMATION_CODE) String code) {
        @Override
        public String toString() {
            return "VerifyUserAttributeRequest";
        }
    }

    record VerifyUserAttributeResponse() {}

    record GetUserAuthFactorsRequest(@Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "GetUserAuthFactorsRequest";
        }
    }

    record GetUserAuthFactorsResponse(
            String username,
            @Nullable String preferredMfaSetting,
            @Nullable List<String> userMFASettingList,
            @Nullable List<String> configuredUserAuthFactors) {
        @Override
        public String toString() {
            return "GetUserAuthFactorsResponse";
        }
    }
}
