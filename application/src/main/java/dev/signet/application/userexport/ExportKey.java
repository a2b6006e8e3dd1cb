package dev.signet.application.userexport;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Map;

/**
 * The public key that an export is sealed to: each line is a JWE (RFC 7516) with A256GCM, by ECDH-ES for an elliptic curve
 * and RSA-OAEP-256 for RSA. Its protected header numbers it from 1 and marks the last, so that a line that is missing shows.
 */
public final class ExportKey {

    private static final int LEAST_BITS = 2048;

    private final JWEEncrypter encrypter;
    private final JWEAlgorithm algorithm;
    private final String thumbprint;

    private ExportKey(JWEEncrypter encrypter, JWEAlgorithm algorithm, String thumbprint) {
        this.encrypter = encrypter;
        this.algorithm = algorithm;
        this.thumbprint = thumbprint;
    }

    /**
     * The key of a JWK (RFC 7517).
     *
     * @throws IllegalArgumentException where it is no public key of those kinds
     */
    public static ExportKey of(Map<String, Object> jwk) {
        try {
            JWK key = JWK.parse(jwk);
            if (key.isPrivate()) {
                throw new IllegalArgumentException("key must be a public key; keep the private one to yourself");
            }
            String thumbprint = key.computeThumbprint().toString();
            return switch (key) {
                case ECKey curve -> new ExportKey(new ECDHEncrypter(curve), JWEAlgorithm.ECDH_ES, thumbprint);
                case RSAKey rsa
                when rsa.size() >= LEAST_BITS ->
                    new ExportKey(new RSAEncrypter(rsa), JWEAlgorithm.RSA_OAEP_256, thumbprint);
                default -> throw unfit();
            };
        } catch (ParseException | JOSEException malformed) {
            throw unfit();
        }
    }

    /** Which key it is (RFC 7638). */
    public String thumbprint() {
        return thumbprint;
    }

    String seal(String clear, long number, boolean last) {
        JWEHeader.Builder header = new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM)
                .contentType("json")
                .customParam("n", number);
        if (last) {
            header.customParam("last", true);
        }
        JWEObject line = new JWEObject(header.build(), new Payload(clear));
        try {
            line.encrypt(encrypter);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return line.serialize();
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException(
                "key must be a public JWK: a point of P-256, P-384 or P-521, or RSA of 2048 bits or more");
    }
}
