package dev.signet.api.rest.frame;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.api.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no route should have to think about: bodies beyond 64 KiB, announced or not, and control characters in
 * path or query. The body is read here once, so that later steps may look at it again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SanityFilter extends OncePerRequestFilter {

    /** Longest body, in bytes. */
    static final int LONGEST_BODY = 64 * 1024;

    /** C0, DEL and C1 as UTF-8, percent-encoded. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9a-fA-F]|7[fF]|[cC]2%[89][0-9a-fA-F])");

    private final ProblemWriter problems;

    SanityFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasControl(request.getRequestURI()) || hasControl(request.getQueryString())) {
            problems.write(
                    response,
                    new DoorRefused(DoorError.CONTROL_CHARACTER, "Send path and query without control characters."));
            return;
        }
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > LONGEST_BODY) {
            refuseSize(response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuseSize(response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private void refuseSize(HttpServletResponse response) throws IOException {
        // The rest of the body is not worth reading.
        response.setHeader("Connection", "close");
        problems.write(response, new DoorRefused(DoorError.BODY_TOO_LARGE, "Send a body of at most 64 KiB."));
    }

    private static boolean hasControl(@Nullable String encoded) {
        return encoded != null && CONTROL.matcher(encoded).find();
    }

    /** Forms are read, and limited, by the container. */
    private static boolean hasBody(HttpServletRequest request) {
        boolean form = request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return !form && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }
}
