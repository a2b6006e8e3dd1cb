package dev.signet.application.token;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.signet.application.token.TokenRefused.TokenMalformed;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A JWT in compact form, taken apart strictly: three parts of base64url and nothing else, the one encoding of its
 * signature, and a header of {@code alg} and {@code kid} alone, so that no {@code jku}, {@code jwk}, {@code crit} or
 * {@code zip} is ever looked at (RFC 8725 §3.5, §3.10).
 */
record CompactJwt(JWSObject jws) {

    private static final int LONGEST = 16_384;
    private static final Pattern PARTS = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");
    private static final Set<String> HEADER = Set.of("alg", "kid");

    static CompactJwt parse(String jwt) {
        if (jwt.length() > LONGEST || !PARTS.matcher(jwt).matches()) {
            throw new TokenMalformed();
        }
        try {
            JWSObject jws = JWSObject.parse(jwt);
            if (!jws.getHeader().getIncludedParams().equals(HEADER)) {
                throw new TokenMalformed();
            }
            return new CompactJwt(jws);
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenMalformed();
        }
    }

    String algorithm() {
        return jws.getHeader().getAlgorithm().getName();
    }

    String kid() {
        return jws.getHeader().getKeyID();
    }

    byte[] signed() {
        return jws.getSigningInput();
    }

    byte[] signature() {
        String written = jws.getSignature().toString();
        byte[] signature;
        try {
            signature = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new TokenMalformed();
        }
        // The unused bits of the last letter would let one token be written in several ways.
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(signature).equals(written)) {
            throw new TokenMalformed();
        }
        return signature;
    }

    JWTClaimsSet claims() {
        try {
            return JWTClaimsSet.parse(jws.getPayload().toString());
        } catch (ParseException e) {
            throw new TokenMalformed();
        }
    }
}
