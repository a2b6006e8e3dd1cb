package dev.signet.api.cognito.client;

import static dev.signet.api.cognito.shape.Kind.CLIENT_ID;
import static dev.signet.api.cognito.shape.Kind.CLIENT_SECRET;
import static dev.signet.api.cognito.shape.Kind.CLIENT_SECRET_ID;
import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.USER_POOL_ID;

import dev.signet.api.cognito.shape.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations on secrets of clients take and give, in the words of the protocol. */
final class SecretShapes {

    private SecretShapes() {}

    record AddUserPoolClientSecretRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(CLIENT_SECRET) String clientSecret) {
        @Override
        public String toString() {
            return "AddUserPoolClientSecretRequest";
        }
    }

    record AddUserPoolClientSecretResponse(@Nullable ClientSecretDescriptorType clientSecretDescriptor) {
        @Override
        public String toString() {
            return "AddUserPoolClientSecretResponse";
        }
    }

    record ClientSecretDescriptorType(
            @Nullable String clientSecretId,
            @Nullable String clientSecretValue,
            @Nullable Instant clientSecretCreateDate) {
        @Override
        public String toString() {
            return "ClientSecretDescriptorType";
        }
    }

    record ListUserPoolClientSecretsRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @Nullable @Text(PAGINATION_KEY) String nextToken) {}

    record ListUserPoolClientSecretsResponse(
            @Nullable List<ClientSecretDescriptorType> clientSecrets,
            @Nullable String nextToken) {}

    record DeleteUserPoolClientSecretRequest(
            @Text(USER_POOL_ID) String userPoolId,
            @Text(CLIENT_ID) String clientId,
            @Text(CLIENT_SECRET_ID) String clientSecretId) {}

    record DeleteUserPoolClientSecretResponse() {}
}
