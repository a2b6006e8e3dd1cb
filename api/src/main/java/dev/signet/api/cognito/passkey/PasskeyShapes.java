package dev.signet.api.cognito.passkey;

import static dev.signet.api.cognito.shape.Kind.PAGINATION_KEY;
import static dev.signet.api.cognito.shape.Kind.STRING;
import static dev.signet.api.cognito.shape.Kind.TOKEN_MODEL;

import dev.signet.api.cognito.shape.Text;
import dev.signet.api.cognito.shape.Within;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the operations of this room take and give, in the words of the protocol. */
final class PasskeyShapes {

    private PasskeyShapes() {}

    record StartWebAuthnRegistrationRequest(
            @Text(TOKEN_MODEL) String accessToken) {
        @Override
        public String toString() {
            return "StartWebAuthnRegistrationRequest";
        }
    }

    record StartWebAuthnRegistrationResponse(JsonNode credentialCreationOptions) {}

    record CompleteWebAuthnRegistrationRequest(
            @Text(TOKEN_MODEL) String accessToken, JsonNode credential) {
        @Override
        public String toString() {
            return "CompleteWebAuthnRegistrationRequest";
        }
    }

    record CompleteWebAuthnRegistrationResponse() {}

    record ListWebAuthnCredentialsRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Nullable @Text(PAGINATION_KEY) String nextToken,
            @Nullable @Within(min = 0, max = 20) Integer maxResults) {
        @Override
        public String toString() {
            return "ListWebAuthnCredentialsRequest";
        }
    }

    record ListWebAuthnCredentialsResponse(
            List<WebAuthnCredentialDescription> credentials,
            @Nullable String nextToken) {}

    record WebAuthnCredentialDescription(
            String credentialId,
            String friendlyCredentialName,
            String relyingPartyId,
            @Nullable String authenticatorAttachment,
            List<String> authenticatorTransports,
            Instant createdAt) {}

    record DeleteWebAuthnCredentialRequest(
            @Text(TOKEN_MODEL) String accessToken,
            @Text(STRING) String credentialId) {
        @Override
        public String toString() {
            return "DeleteWebAuthnCredentialRequest";
        }
    }

    record DeleteWebAuthnCredentialResponse() {}
}
