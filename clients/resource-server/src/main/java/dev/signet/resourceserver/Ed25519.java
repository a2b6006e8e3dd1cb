package dev.signet.resourceserver;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/** Checks Ed25519 signatures (RFC 8037 §3.1) by the JDK's own means: Nimbus would need another library for it. */
final class Ed25519 {

    private static final int BYTES = 32;

    private Ed25519() {}

    static boolean signed(OctetKeyPair key, SignedJWT jwt) {
        if (!Curve.Ed25519.equals(key.getCurve())
                || jwt.getHeader().getCriticalParams() != null
                || !jwt.getHeader().isBase64URLEncodePayload()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(publicKey(key.getDecodedX()));
            signature.update(jwt.getSigningInput());
            return signature.verify(jwt.getSignature().decode());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** RFC 8032 §5.1.2: y in little-endian order, and the sign of x in its highest bit. */
    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        if (encoded.length != BYTES) {
            throw new GeneralSecurityException("an Ed25519 key has " + BYTES + " bytes");
        }
        byte[] y = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            y[i] = encoded[BYTES - 1 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
    }
}
