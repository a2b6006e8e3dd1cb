package dev.signet.application.token;

import dev.signet.domain.pool.SigningKeyUse;
import org.springframework.stereotype.Component;

/** Issues the ID and the access token of a session as JWTs with Cognito's claims (RFC 7519, RFC 7515). */
@Component
public class TokenIssuer {

    private final SigningKeys keys;
    private final Issuer issuer;

    TokenIssuer(SigningKeys keys, Issuer issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    /**
     * Signs both tokens. Reads the database only where this node has not used a key for some minutes.
     *
     * @throws IllegalStateException where the pool has no key that signs
     */
    public IssuedTokens issue(TokenRequest request) {
        SigningKey accessKey = keys.signing(request.accessKey(), request.pool(), SigningKeyUse.ACCESS);
        SigningKey idKey = keys.signing(request.idKey(), request.pool(), SigningKeyUse.ID);
        String iss = issuer.of(request.pool());
        return new IssuedTokens(
                accessKey.sign(request.changes().inAccessToken(Claims.ofAccessToken(request, iss))),
                idKey.sign(request.changes().inIdToken(Claims.ofIdToken(request, iss))),
                Claims.expiry(request, request.validity().access()),
                Claims.expiry(request, request.validity().id()));
    }
}
