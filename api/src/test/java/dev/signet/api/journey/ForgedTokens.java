package dev.signet.api.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.api.People.Person;
import dev.signet.api.rest.Http;
import dev.signet.domain.pool.UserPoolId;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a genuine access token into what an attacker would send in its place (RFC 8725 §2). */
final class ForgedTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Http http;
    private final UserPoolId pool;

    ForgedTokens(Http http, UserPoolId pool) {
        this.http = http;
        this.pool = pool;
    }

    /** The same claims under {@code alg: none}. */
    String unsigned(String token) {
        return part("{\"alg\":\"none\",\"kid\":\"" + kid(token) + "\"}") + "." + token.split("\\.")[1] + ".";
    }

    /** The same claims and key identifier, signed by a key of one's own. */
    String byAStranger(String token) {
        String signed = signed(token);
        return signed + "." + encode(rsa(signed));
    }

    /** The pool's public key taken for a shared secret (RFC 8725 §2.1). */
    String byThePublicKey(String token) {
        String signed = part("{\"alg\":\"HS256\",\"kid\":\"" + kid(token) + "\"}") + "." + token.split("\\.")[1];
        return signed + "." + encode(hmac(publicKey(kid(token)), signed));
    }

    /** Claims of another pool's token under this one's header and signature. */
    String claiming(String token, Person another) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + another.accessToken().split("\\.")[1] + "." + parts[2];
    }

    private static String signed(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    private static byte[] rsa(String signed) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            PrivateKey own = keys.generateKeyPair().getPrivate();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(own);
            signature.update(signed.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] publicKey(String kid) {
        JsonNode keys =
                http.get("/" + pool.value() + "/.well-known/jwks.json").json().path("keys");
        for (JsonNode key : keys) {
            if (key.path("kid").asString().equals(kid)) {
                return Base64.getUrlDecoder().decode(key.path("n").asString());
            }
        }
        throw new AssertionError("the key is not in the pool's key set");
    }

    private static String kid(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.split("\\.")[0]);
        return JSON.readTree(header).path("kid").asString();
    }

    private static String part(String json) {
        return encode(json.getBytes(UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
