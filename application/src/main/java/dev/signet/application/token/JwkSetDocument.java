package dev.signet.application.token;

import java.util.List;
import java.util.Map;

/** The JWK set of a pool (RFC 7517 §5), as JSON values. */
public final class JwkSetDocument {

    private JwkSetDocument() {}

    /** The document that publishes {@code keys}. */
    public static Map<String, Object> of(List<PublicSigningKey> keys) {
        return Map.of("keys", keys.stream().map(PublicSigningKey::jwk).toList());
    }
}
