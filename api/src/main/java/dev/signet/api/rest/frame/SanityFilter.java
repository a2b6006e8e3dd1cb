package dev.signet.api.rest.frame;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.api.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no route should have to think about: bodies beyond 64 KiB, announced or not, and control characters in
 * path or query. The body is read here once, so that later steps may look at it again. A door with a protocol of its own
 * says how long its bodies may be, and tells refusals itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SanityFilter extends OncePerRequestFilter {

    /** Longest body, in bytes. */
    static final int LONGEST_BODY = 64 * 1024;

    /** C0, DEL and C1 as UTF-8, percent-encoded. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9a-fA-F]|7[fF]|[cC]2%[89][0-9a-fA-F])");

    private final ProblemWriter problems;
    private final List<OwnProtocol> others;
    private final List<LongBody> longBodies;

    SanityFilter(ProblemWriter problems, ObjectProvider<OwnProtocol> others, ObjectProvider<LongBody> longBodies) {
        this.problems = problems;
        this.others = others.stream().toList();
        this.longBodies = longBodies.stream().toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<OwnProtocol> own =
                others.stream().filter(other -> other.speaks(request)).findFirst();
        HttpServletRequest sane;
        try {
            sane = sane(request, own.map(OwnProtocol::longestBody).orElse(LONGEST_BODY));
        } catch (DoorRefused refused) {
            if (own.isPresent()) {
                own.get().refuse(request, response, refused);
            } else {
                problems.write(response, refused);
            }
            return;
        }
        chain.doFilter(sane, response);
    }

    private HttpServletRequest sane(HttpServletRequest request, int longest) throws IOException {
        if (hasControl(request.getRequestURI()) || hasControl(request.getQueryString())) {
            throw new DoorRefused(DoorError.CONTROL_CHARACTER, "Send path and query without control characters.");
        }
        if (!hasBody(request) || longBodies.stream().anyMatch(door -> door.isOf(request))) {
            return request;
        }
        if (request.getContentLengthLong() > longest) {
            throw tooLong(longest);
        }
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        if (body.length > longest) {
            throw tooLong(longest);
        }
        return new ReadRequest(request, body);
    }

    private static DoorRefused tooLong(int longest) {
        HttpHeaders headers = new HttpHeaders();
        headers.setConnection("close"); // the rest of the body is not worth reading
        return new DoorRefused(
                DoorError.BODY_TOO_LARGE, "Send a body of at most %d KiB.".formatted(longest / 1024), null, headers);
    }

    private static boolean hasControl(@Nullable String encoded) {
        return encoded != null && CONTROL.matcher(encoded).find();
    }

    /** Forms that are posted are read, and limited, by the container. */
    private static boolean hasBody(HttpServletRequest request) {
        boolean form = "POST".equals(request.getMethod())
                && request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        return !form && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }
}
