package dev.signet.application.token;

import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pool tells OpenID Connect clients about itself (OpenID Connect Discovery 1.0 §3), as JSON values. It names what
 * exists and nothing else: where there is no authorization endpoint, there are no response types either.
 */
public final class DiscoveryDocument {

    private DiscoveryDocument() {}

    /** The document of {@code pool}, whose tokens {@code keys} verify. */
    public static Map<String, Object> of(Issuer issuer, UserPoolId pool, List<PublicSigningKey> keys) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer.of(pool));
        document.put("jwks_uri", issuer.keysOf(pool));
        document.put("revocation_endpoint", issuer.of(pool) + "/oauth2/revoke"); // RFC 8414 §2
        document.put(
                "revocation_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post", "none"));
        document.put("introspection_endpoint", issuer.of(pool) + "/oauth2/introspect");
        document.put("introspection_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", algorithms(keys));
        document.put("backchannel_logout_supported", true); // OpenID Connect Back-Channel Logout 1.0 §2.1
        document.put("backchannel_logout_session_supported", true);
        return document;
    }

    private static List<String> algorithms(List<PublicSigningKey> keys) {
        return keys.stream()
                .filter(key -> key.use() == SigningKeyUse.ID)
                .map(key -> Algorithm.of(key.algorithm()).jose.getName())
                .distinct()
                .sorted()
                .toList();
    }
}
