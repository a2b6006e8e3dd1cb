package dev.signet.api.cognito.token;

import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.CLIENT_SECRET;
import static dev.signet.api.cognito.shape.Kind.DEVICE_KEY;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;
import static dev.signet.api.cognito.shape.Kind.USERNAME;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.AuthenticationResultType;
import dev.signet.api.cognito.shape.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of this room take and give, in the words of the protocol. */
final class TokenShapes {

    private TokenShapes() {}

    record GetTokensFromRefreshTokenRequest(
            @Text(TOKEN_MODEL) String refreshToken,
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(CLIENT_SECRET) String clientSecret,
            @Nullable @Text(DEVICE_KEY) String deviceKey,
            @Nullable Map<@Text(STRING) String, @Text(STRING) String> clientMetadata) {
        @Override
        public String toString() {
            return "GetTokensFromRefreshTokenRequest";
        }
    }

    record GetTokensFromRefreshTokenResponse(@Nullable AuthenticationResultType authenticationResult) {
        @Override
        public String toString() {
            return "GetTokensFromRefreshTokenResponse";
        }
    }

    record RevokeTokenRequest(
            @Text(TOKEN_MODEL) String token,
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(CLIENT_SECRET) String clientSecret) {
        @Override
        public String toString() {
            return "RevokeTokenRequest";
        }
    }

    record RevokeTokenResponse() {}

    record GlobalSignOutRequest(@Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "GlobalSignOutRequest";
        }
    }

    record GlobalSignOutResponse() {}

    record AdminUserGlobalSignOutRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(USERNAME) String username) {
        @Override
        public String toString() {
            return "AdminUserGlobalSignOutRequest";
        }
    }

    record AdminUserGlobalSignOutResponse() {}
}
