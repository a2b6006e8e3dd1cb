package dev.signet.application.token;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the claims of both tokens, by Cognito's names and of Cognito's types. */
final class Claims {

    /** What Signet says of a token or a user itself; an attribute of such a name stays out. */
    private static final Set<String> OWN = Set.of(
            "sub",
            "iss",
            "aud",
            "client_id",
            "device_key",
            "origin_jti",
            "sid",
            "status",
            "event_id",
            "token_use",
            "scope",
            "auth_time",
            "exp",
            "iat",
            "jti",
            "username",
            "nonce",
            "at_hash",
            "identities",
            "email_verified",
            "phone_number_verified");

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 1024;

    private Claims() {}

    static byte[] ofAccessToken(TokenRequest request, String issuer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("sub", request.user().uuid().toString());
            json.writeStringProperty("iss", issuer);
            json.writeStringProperty("client_id", request.client().value());
            writeNames(json, "cognito:groups", request.groups().names());
            writeShared(
                    json,
                    request,
                    TokenUse.ACCESS,
                    request.accessToken().uuid(),
                    request.validity().access());
            json.writeStringProperty("scope", String.join(" ", request.scopes()));
            json.writeStringProperty("username", request.username());
            if (request.device() != null) {
                json.writeStringProperty("device_key", request.device().value());
            }
            writeStatus(json, request.status());
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    static byte[] ofIdToken(TokenRequest request, String issuer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("sub", request.user().uuid().toString());
            json.writeStringProperty("iss", issuer);
            json.writeStringProperty("aud", request.client().value());
            writeShared(
                    json,
                    request,
                    TokenUse.ID,
                    request.idToken().uuid(),
                    request.validity().id());
            json.writeStringProperty("sid", request.session().uuid().toString());
            json.writeStringProperty("cognito:username", request.username());
            writeNames(json, "cognito:groups", request.groups().names());
            writeNames(json, "cognito:roles", request.groups().roles());
            if (request.groups().preferredRole() != null) {
                json.writeStringProperty(
                        "cognito:preferred_role", request.groups().preferredRole());
            }
            request.attributes().forEach((name, value) -> writeAttribute(json, name, value, request.verified()));
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    static Instant expiry(TokenRequest request, Duration validity) {
        return Instant.ofEpochSecond(request.now().getEpochSecond()).plus(validity);
    }

    private static void writeShared(
            JsonGenerator json, TokenRequest request, TokenUse use, UUID token, Duration validity) {
        String session = request.session().uuid().toString();
        json.writeStringProperty("origin_jti", session);
        json.writeStringProperty("event_id", session);
        json.writeStringProperty("token_use", use.claim());
        json.writeNumberProperty("auth_time", request.authTime().getEpochSecond());
        json.writeNumberProperty("exp", expiry(request, validity).getEpochSecond());
        json.writeNumberProperty("iat", request.now().getEpochSecond());
        json.writeStringProperty("jti", token.toString());
    }

    /** Absent where there are none, as in Cognito. */
    private static void writeNames(JsonGenerator json, String claim, List<String> names) {
        if (!names.isEmpty()) {
            json.writeArrayPropertyStart(claim);
            names.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** draft-ietf-oauth-status-list §6.2. */
    private static void writeStatus(JsonGenerator json, @Nullable StatusPlace status) {
        if (status == null) {
            return;
        }
        json.writeObjectPropertyStart("status");
        json.writeObjectPropertyStart("status_list");
        json.writeNumberProperty("idx", status.index());
        json.writeStringProperty("uri", status.uri());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeAttribute(JsonGenerator json, String name, String value, Set<String> verified) {
        if (OWN.contains(name) || name.startsWith("cognito:")) {
            return;
        }
        switch (name) {
            case "email", "phone_number" -> {
                json.writeStringProperty(name, value);
                json.writeBooleanProperty(name + "_verified", verified.contains(name));
            }
            case "address" -> { // OpenID Connect Core 1.0 §5.1.1: an object, of which we know one text
                json.writeObjectPropertyStart(name);
                json.writeStringProperty("formatted", value);
                json.writeEndObject();
            }
            default -> json.writeStringProperty(name, value);
        }
    }
}
