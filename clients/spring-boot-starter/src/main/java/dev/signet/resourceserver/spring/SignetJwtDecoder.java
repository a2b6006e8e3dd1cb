package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.TokenRefused;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Reads tokens for Spring Security. */
final class SignetJwtDecoder implements JwtDecoder {

    private static final int UNAVAILABLE = 503;

    private final Checks checks;

    SignetJwtDecoder(Checks checks) {
        this.checks = checks;
    }

    /** It cannot be told whether the token is good: that is not the fault of who has it. */
    static final class Stale extends JwtException {

        private static final long serialVersionUID = 1;

        Stale(TokenRefused refused) {
            super(refused.reason().sentence(), refused);
        }
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        try {
            return SignetJwt.of(token, checks.check(token));
        } catch (TokenRefused refused) {
            if (refused.reason().status() == UNAVAILABLE) {
                throw new Stale(refused);
            }
            throw new BadJwtException(refused.reason().sentence(), refused);
        }
    }
}
