package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.TokenRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets nobody in who has no good access token, but to open paths and to ask what other sites may ask (CORS). */
final class BearerFilter extends OncePerRequestFilter implements CurrentToken {

    private static final String TOKEN = BearerFilter.class.getName() + ".token";

    private final Checks checks;
    private final List<PathPattern> open;

    BearerFilter(Checks checks, List<String> openPaths) {
        this.checks = checks;
        this.open =
                openPaths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public Optional<AccessToken> of(HttpServletRequest request) {
        return Optional.ofNullable((AccessToken) request.getAttribute(TOKEN));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CorsUtils.isPreFlightRequest(request) || isOpen(request);
    }

    /** As it is written, and as the container takes it: a servlet is found by the path without its dots. */
    private boolean isOpen(HttpServletRequest request) {
        PathContainer written = ServletRequestPathUtils.parse(request).pathWithinApplication();
        String taken = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return isOpen(written) && isOpen(PathContainer.parsePath(taken));
    }

    private boolean isOpen(PathContainer path) {
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<String> bearer = ResourceServer.bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (bearer.isEmpty()) {
            Answers.noToken(response);
            return;
        }
        try {
            request.setAttribute(TOKEN, checks.check(bearer.get()));
        } catch (TokenRefused refused) {
            Answers.refused(refused.reason(), response);
            return;
        }
        rest.doFilter(request, response);
    }
}
