package dev.signet.api.rest.frame;

import dev.signet.api.rest.caller.SourceAddress;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.api.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows health and metrics on the public port to this machine only, and as if there were nothing to everybody else; a
 * request that a proxy passed on comes from everybody else. A management port of its own does not pass here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ActuatorFilter extends OncePerRequestFilter {

    private final SourceAddress addresses;
    private final ProblemWriter problems;

    ActuatorFilter(SourceAddress addresses, ProblemWriter problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (addresses.isLocal(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, new DoorRefused(DoorError.UNKNOWN_PATH, DoorError.UNKNOWN_PATH.when()));
        }
    }
}
