package dev.signet.application.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.signet.domain.pool.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** How each {@link SigningAlgorithm} is called by JOSE and by the JDK. */
enum Algorithm {
    RS256(JWSAlgorithm.RS256, "RSA", "SHA256withRSA"),
    /** Signatures as r ‖ s (RFC 7518 §3.4), which the JDK calls the P1363 format. */
    ES256(JWSAlgorithm.ES256, "EC", "SHA256withECDSAinP1363Format"),
    /** JOSE's older and better understood name for Ed25519 (RFC 8037 §3.1). */
    EDDSA(JWSAlgorithm.EdDSA, "Ed25519", "Ed25519");

    private static final int RSA_BITS = 2048;
    private static final int ED25519_BYTES = 32;

    final JWSAlgorithm jose;
    final String keys;
    final String signature;

    Algorithm(JWSAlgorithm jose, String keys, String signature) {
        this.jose = jose;
        this.keys = keys;
        this.signature = signature;
    }

    static Algorithm of(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256 -> RS256;
            case ES256 -> ES256;
            case EDDSA -> EDDSA;
        };
    }

    KeyPair newKeys(CryptoProvider crypto) throws GeneralSecurityException {
        KeyPairGenerator generator = crypto.keyPairGenerator(keys);
        switch (this) {
            case RS256 -> generator.initialize(RSA_BITS);
            case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case EDDSA -> {} // Ed25519 has one size
        }
        return generator.generateKeyPair();
    }

    /** The public key as it is published. */
    JWK jwk(PublicKey key, String kid) {
        return switch (this) {
            case RS256 ->
                new RSAKey.Builder((RSAPublicKey) key)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(jose)
                        .keyID(kid)
                        .build();
            case ES256 ->
                new ECKey.Builder(Curve.P_256, (ECPublicKey) key)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(jose)
                        .keyID(kid)
                        .build();
            case EDDSA ->
                new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(ed25519(key)))
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(jose)
                        .keyID(kid)
                        .build();
        };
    }

    /** RFC 8410 §4: the key is the last 32 bytes of its X.509 encoding. */
    private static byte[] ed25519(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    }
}
