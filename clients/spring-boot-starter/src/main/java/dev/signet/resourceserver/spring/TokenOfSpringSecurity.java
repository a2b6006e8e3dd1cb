package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The token that Spring Security keeps with who is signed in. */
final class TokenOfSpringSecurity implements CurrentToken {

    @Override
    public Optional<AccessToken> of(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated() && known.getCredentials() instanceof SignetJwt jwt
                ? Optional.of(jwt.accessToken())
                : Optional.empty();
    }
}
