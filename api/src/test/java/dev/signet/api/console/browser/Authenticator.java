package dev.signet.api.console.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What makes and uses passkeys in one window: Chromium's own, with nobody who would have to touch it. */
public record Authenticator(Page page, String id) {

    /** Sets the counter of all its passkeys, as a copy of it would have it. */
    public void count(long signCount) {
        JsonNode credentials = page.call("WebAuthn.getCredentials", Map.of("authenticatorId", id))
                .path("credentials");
        page.call("WebAuthn.clearCredentials", Map.of("authenticatorId", id));
        credentials.forEach(credential -> {
            Map<String, Object> copy = new HashMap<>();
            for (String text : List.of("credentialId", "rpId", "privateKey", "userHandle")) {
                copy.put(text, credential.path(text).asString());
            }
            copy.put("isResidentCredential", true);
            copy.put("signCount", signCount);
            page.call("WebAuthn.addCredential", Map.of("authenticatorId", id, "credential", copy));
        });
    }

    /** Makes a passkey; gives the browser's answer as JSON, or the name of its error. */
    public String make(String options) {
        return page.evaluate("""
                navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(%s)})
                  .then(made => JSON.stringify(made.toJSON()), error => error.name)""".formatted(options)).asString();
    }

    /** Uses a passkey, likewise. */
    public String use(String options) {
        return page.evaluate("""
                navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(%s)})
                  .then(used => JSON.stringify(used.toJSON()), error => error.name)""".formatted(options)).asString();
    }
}
