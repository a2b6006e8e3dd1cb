package dev.signet.api.rest.cors;

import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.api.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cross-origin sharing (Fetch standard, §3.3): echoes an origin that an app client allows and says nothing to all
 * others. Credentials are never allowed, since tokens travel in a header and there are no cookies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CorsFilter extends OncePerRequestFilter {

    private static final Pattern POOL = Pattern.compile("/(?:v1/pools/([^/]{1,64})(?:/.*)?|([^/]{1,64})/oauth2/.*)");
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, Signet-Wait-For, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "Location, RateLimit, RateLimit-Policy, Retry-After, Signet-Written, WWW-Authenticate, X-Request-Id";

    private final OriginCache origins;
    private final Limits limits;
    private final ProblemWriter problems;

    CorsFilter(OriginCache origins, Limits limits, ProblemWriter problems) {
        this.origins = origins;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/v1/")
                && !POOL.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            chain.doFilter(request, response);
        } else if (isPreflight(request)) {
            answerPreflight(request, response, origin);
        } else {
            share(request, response, origin);
            chain.doFilter(request, response);
        }
    }

    private void answerPreflight(HttpServletRequest request, HttpServletResponse response, String origin)
            throws IOException {
        try {
            limits.perSource(Allowance.DOCUMENTS, request, response);
        } catch (DoorRefused exceeded) {
            problems.write(response, exceeded);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (origins.allows(poolOf(request), origin, () -> true).orElse(false)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        }
    }

    /** The call itself is counted by its route; here only the look-up of an origin not seen lately is. */
    private void share(HttpServletRequest request, HttpServletResponse response, String origin) {
        if (origins.allows(poolOf(request), origin, () -> isAffordable(request, response))
                .orElse(false)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
    }

    private boolean isAffordable(HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.perSource(Allowance.DOCUMENTS, request, response);
            return true;
        } catch (DoorRefused exceeded) {
            return false; // the answer stays unreadable to the page; the route decides about the call
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return HttpMethod.OPTIONS.matches(request.getMethod())
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static @Nullable String poolOf(HttpServletRequest request) {
        Matcher path = POOL.matcher(request.getServletPath());
        if (!path.matches()) {
            return null;
        }
        return path.group(1) == null ? path.group(2) : path.group(1);
    }
}
