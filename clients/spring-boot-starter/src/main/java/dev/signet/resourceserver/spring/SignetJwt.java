package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** An access token as Spring Security knows tokens: {@code SCOPE_…} authorities and all. */
final class SignetJwt extends Jwt {

    private static final long serialVersionUID = 1;

    private final transient AccessToken accessToken;

    private SignetJwt(String text, AccessToken token, Map<String, Object> claims) {
        super(
                text,
                (Instant) claims.get(JwtClaimNames.IAT),
                token.expiresAt(),
                Map.of("typ", "JWT", "kid", token.keyId()),
                claims);
        this.accessToken = token;
    }

    static SignetJwt of(String text, AccessToken token) {
        Map<String, Object> claims = new LinkedHashMap<>(token.claims());
        claims.replaceAll((name, value) ->
                value instanceof Number number && isTime(name) ? Instant.ofEpochSecond(number.longValue()) : value);
        return new SignetJwt(text, token, claims);
    }

    AccessToken accessToken() {
        return accessToken;
    }

    private static boolean isTime(@Nullable String name) {
        return JwtClaimNames.IAT.equals(name) || JwtClaimNames.EXP.equals(name) || JwtClaimNames.NBF.equals(name);
    }
}
