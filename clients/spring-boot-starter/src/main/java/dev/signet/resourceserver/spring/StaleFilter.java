package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.TokenRefused.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 where Spring Security would let an error pass by which clients cannot tell what to do. */
final class StaleFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            if (response.isCommitted() || !(e.getCause() instanceof SignetJwtDecoder.Stale)) {
                throw e;
            }
            Answers.refused(Reason.STALE, response);
        }
    }
}
