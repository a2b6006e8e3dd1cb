package dev.signet.api.cognito.device;

import static dev.signet.api.cognito.shape.Choice.DEVICE_REMEMBERED_STATUS;
import static dev.signet.api.cognito.shape.Kind.DEVICE_KEY;
import static dev.signet.api.cognito.shape.Kind.DEVICE_NAME;
import static dev.signet.api.cognito.shape.Kind.SEARCH_PAGINATION_TOKEN;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.api.cognito.shape.OneOf;
import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class DeviceShapes {

    private DeviceShapes() {}

    record ConfirmDeviceRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Text(DEVICE_KEY) String deviceKey,
            @Nullable DeviceSecretVerifierConfigType deviceSecretVerifierConfig,
            @Nullable @Text(DEVICE_NAME) String deviceName) {
        @Override
        public String toString() {
            return "ConfirmDeviceRequest";
        }
    }

    record DeviceSecretVerifierConfigType(
            @Nullable @Text(STRING) String passwordVerifier,
            @Nullable @Text(STRING) String salt) {}

    record ConfirmDeviceResponse(@Nullable Boolean userConfirmationNecessary) {}

    record ForgetDeviceRequest(
            @Nullable @Text(TOKEN_MODEL) String accessToken,
            @Text(DEVICE_KEY) String deviceKey) {
        @Override
        public String toString() {
            return "ForgetDeviceRequest";
        }
    }

    record GetDeviceRequest(
            @Text(DEVICE_KEY) String deviceKey,
            @Nullable @Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "GetDeviceRequest";
        }
    }

    record GetDeviceResponse(DeviceType device) {
        @Override
        public String toString() {
            return "GetDeviceResponse";
        }
    }

    record DeviceType(
            @Nullable String deviceKey,
            @Nullable List<AttributeType> deviceAttributes,
            @Nullable Instant deviceCreateDate,
            @Nullable Instant deviceLastModifiedDate,
            @Nullable Instant deviceLastAuthenticatedDate) {
        @Override
        public String toString() {
            return "DeviceType";
        }
    }

    record ListDevicesRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable @Text(SEARCH_PAGINATION_TOKEN) String paginationToken) {
        @Override
        public String toString() {
            return "ListDevicesRequest";
        }
    }

    record ListDevicesResponse(
            @Nullable List<DeviceType> devices, @Nullable String paginationToken) {
        @Override
        public String toString() {
            return "ListDevicesResponse";
        }
    }

    record UpdateDeviceStatusRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Text(DEVICE_KEY) String deviceKey,
            @Nullable @OneOf(DEVICE_REMEMBERED_STATUS) String deviceRememberedStatus) {
        @Override
        public String toString() {
            return "UpdateDeviceStatusRequest";
        }
    }

    record UpdateDeviceStatusResponse() {}

    record AdminForgetDeviceRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(DEVICE_KEY) String deviceKey) {
        @Override
        public String toString() {
            return "AdminForgetDeviceRequest";
        }
    }

    record AdminGetDeviceRequest(
            @Text(DEVICE_KEY) String deviceKey,
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminGetDeviceRequest";
        }
    }

    record AdminGetDeviceResponse(DeviceType device) {
        @Override
        public String toString() {
            return "AdminGetDeviceResponse";
        }
    }

    record AdminListDevicesRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Nullable @Within(min = 0, max = 60) Integer limit,
            @Nullable @Text(SEARCH_PAGINATION_TOKEN) String paginationToken) {
        @Override
        public String toString() {
            return "AdminListDevicesRequest";
        }
    }

    record AdminListDevicesResponse(
            @Nullable List<DeviceType> devices, @Nullable String paginationToken) {
        @Override
        public String toString() {
            return "AdminListDevicesResponse";
        }
    }

    record AdminUpdateDeviceStatusRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username,
            @Text(DEVICE_KEY) String deviceKey,
            @Nullable @OneOf(DEVICE_REMEMBERED_STATUS) String deviceRememberedStatus) {
        @Override
        public String toString() {
            return "AdminUpdateDeviceStatusRequest";
        }
    }

    record AdminUpdateDeviceStatusResponse() {}
}
