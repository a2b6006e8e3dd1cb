package dev.signet.application.token;

import dev.signet.domain.pool.SigningKeyId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** A private key that signs tokens; its header, exactly {@code kid} and {@code alg} as Cognito's, is written once. */
final class SigningKey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SigningKeyId id;
    private final Algorithm algorithm;
    private final PrivateKey key;
    private final CryptoProvider crypto;
    private final String head;

    SigningKey(SigningKeyId id, Algorithm algorithm, PrivateKey key, CryptoProvider crypto) {
        this.id = id;
        this.algorithm = algorithm;
        this.key = key;
        this.crypto = crypto;
        head = header(id, algorithm, "");
    }

    private static String header(SigningKeyId id, Algorithm algorithm, String type) {
        String header = "{\"kid\":\"" + id.value() + "\"," + type + "\"alg\":\"" + algorithm.jose.getName() + "\"}";
        return BASE64.encodeToString(header.getBytes(StandardCharsets.US_ASCII)) + ".";
    }

    SigningKeyId id() {
        return id;
    }

    /** The JWS compact serialization (RFC 7515 §7.1) of {@code claims}. */
    String sign(byte[] claims) {
        return signed(head, claims);
    }

    /** The same with a {@code typ} of its own, so that it never passes for an ID or access token (RFC 8725 §3.11). */
    String sign(String type, byte[] claims) {
        return signed(header(id, algorithm, "\"typ\":\"" + type + "\","), claims);
    }

    private String signed(String header, byte[] claims) {
        String input = header + BASE64.encodeToString(claims);
        try {
            // A new Signature each time: keeping them would save a microsecond (measured) and cost a pool.
            Signature signature = crypto.signature(algorithm.signature);
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + id.value() + " does not sign", e);
        }
    }
}
