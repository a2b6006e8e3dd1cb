package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.SecretShapes.AddUserPoolClientSecretRequest;
import dev.signet.api.cognito.client.SecretShapes.AddUserPoolClientSecretResponse;
import dev.signet.api.cognito.client.SecretShapes.ClientSecretDescriptorType;
import dev.signet.api.cognito.client.SecretShapes.DeleteUserPoolClientSecretRequest;
import dev.signet.api.cognito.client.SecretShapes.DeleteUserPoolClientSecretResponse;
import dev.signet.api.cognito.client.SecretShapes.ListUserPoolClientSecretsRequest;
import dev.signet.api.cognito.client.SecretShapes.ListUserPoolClientSecretsResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.client.RotateClientSecret;
import dev.signet.application.client.RotateClientSecret.Secret;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.client.ClientSecretId;
import org.springframework.stereotype.Component;

@Component
class ManagingSecrets implements Operations {

    private final RotateClientSecret secrets;

    ManagingSecrets(RotateClientSecret secrets) {
        this.secrets = secrets;
    }

    @Operation(differs = "A client without a secret stays one.")
    @ForOperators(Permission.CHANGE_SETTINGS)
    AddUserPoolClientSecretResponse addUserPoolClientSecret(
            AddUserPoolClientSecretRequest request, Administrator by, Caller caller) {
        Secret added = secrets.add(
                by,
                PoolNames.pool(request.userPoolId()),
                PoolNames.client(request.clientId()),
                request.clientSecret(),
                caller);
        return new AddUserPoolClientSecretResponse(new ClientSecretDescriptorType(
                added.id().value(), request.clientSecret() == null ? added.value() : null, added.createdAt()));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_SETTINGS)
    ListUserPoolClientSecretsResponse listUserPoolClientSecrets(
            ListUserPoolClientSecretsRequest request, Administrator by) {
        return new ListUserPoolClientSecretsResponse(
                secrets.list(by, PoolNames.pool(request.userPoolId()), PoolNames.client(request.clientId())).stream()
                        .map(secret ->
                                new ClientSecretDescriptorType(secret.id().value(), null, secret.createdAt()))
                        .toList(),
                null);
    }

    @Operation
    @ForOperators(Permission.CHANGE_SETTINGS)
    DeleteUserPoolClientSecretResponse deleteUserPoolClientSecret(
            DeleteUserPoolClientSecretRequest request, Administrator by, Caller caller) {
        secrets.remove(
                by,
                PoolNames.pool(request.userPoolId()),
                PoolNames.client(request.clientId()),
                id(request.clientSecretId()),
                caller);
        return new DeleteUserPoolClientSecretResponse();
    }

    private static ClientSecretId id(String id) {
        try {
            return new ClientSecretId(id);
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("The client has no such secret.");
        }
    }
}
