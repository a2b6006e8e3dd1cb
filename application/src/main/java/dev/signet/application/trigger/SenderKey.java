package dev.signet.application.trigger;

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

/** Encrypts codes for whoever sends them, as a compact JWE (RFC 7516 §3.1) with A256GCM. */
final class SenderKey {

    private SenderKey() {}

    /**
     * Encrypts.
     *
     * @param key the public key, as a JWK
     * @throws TriggerRefused.SettingsInvalid where it is none that can be used
     */
    static String encrypt(String key, String code) {
        JWK jwk = TriggerGate.key(key);
        boolean rsa = jwk instanceof RSAKey;
        JWEHeader header = new JWEHeader.Builder(
                        rsa ? JWEAlgorithm.RSA_OAEP_256 : JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .keyID(jwk.getKeyID())
                .build();
        JWEObject encrypted = new JWEObject(header, new Payload(code));
        try {
            JWEEncrypter encrypter = rsa ? new RSAEncrypter(jwk.toRSAKey()) : new ECDHEncrypter((ECKey) jwk);
            encrypted.encrypt(encrypter);
        } catch (JOSEException unusable) {
            throw new TriggerRefused.SettingsInvalid(
                    "sender_key cannot be encrypted to; use another", "triggers.sender_key");
        }
        return encrypted.serialize();
    }
}
