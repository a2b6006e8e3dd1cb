package dev.signet.resourceserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Makes access tokens as Signet does. */
public final class TokenMint {

    private static final int X509_PREFIX = 12;

    private final JWSAlgorithm algorithm;
    private final JWK publicKey;
    private final Signing signing;

    private TokenMint(JWSAlgorithm algorithm, JWK publicKey, Signing signing) {
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.signing = signing;
    }

    private interface Signing {
        Base64URL sign(JWSHeader header, byte[] input) throws JOSEException, GeneralSecurityException;
    }

    /** Signs with a new P-256 key. */
    public static TokenMint es256() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            ECDSASigner signer = new ECDSASigner(key);
            return new TokenMint(JWSAlgorithm.ES256, key.toPublicJWK(), signer::sign);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with a new Ed25519 key. */
    public static TokenMint ed25519() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] x = Arrays.copyOfRange(encoded, X509_PREFIX, encoded.length);
            JWK key = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.EdDSA)
                    .build();
            return new TokenMint(JWSAlgorithm.EdDSA, key, (header, input) -> {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(input);
                return Base64URL.encode(signature.sign());
            });
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String jwks() {
        return new JWKSet(publicKey).toString();
    }

    String token(String issuer, Map<String, ?> changed) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(UUID.randomUUID().toString())
                .claim("username", "alice")
                .claim("client_id", "cli_app")
                .claim("token_use", "access")
                .claim("origin_jti", UUID.randomUUID().toString())
                .claim("scope", "orders/read orders/write")
                .claim("auth_time", now.getEpochSecond())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plusSeconds(3600)));
        changed.forEach(claims::claim);
        try {
            JWSHeader header =
                    new JWSHeader.Builder(algorithm).keyID(publicKey.getKeyID()).build();
            JWTClaimsSet set = claims.build();
            SignedJWT unsigned = new SignedJWT(header, set);
            Base64URL signature = signing.sign(header, unsigned.getSigningInput());
            return new SignedJWT(header.toBase64URL(), set.toPayload().toBase64URL(), signature).serialize();
        } catch (JOSEException | GeneralSecurityException | java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
