package dev.signet.api.rest.frame;

import dev.signet.api.rest.DoorSettings;
import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.caller.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who is there, answers the request's identifier and sets the headers that every answer carries. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontFilter extends OncePerRequestFilter {

    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private final Callers callers;
    private final boolean secure;

    FrontFilter(Callers callers, DoorSettings settings) {
        this.callers = callers;
        this.secure = settings.secure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = callers.arrive(request);
        response.setHeader(RequestId.HEADER, id);
        protect(response);
        try (MDC.MDCCloseable _ = MDC.putCloseable("request", id)) {
            chain.doFilter(request, response);
        }
    }

    /** Pages and documents that need other values than these set them again. */
    private void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (secure) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }

    /** An error page of the container starts from a response without headers. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
