package dev.signet.api.console.frame;

import dev.signet.api.console.access.ConsoleCookie;
import dev.signet.api.console.access.NobodySignedIn;
import dev.signet.api.console.access.OwnPath;
import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.problem.Problem;
import dev.signet.api.rest.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a "no" as a page, or as a part of one, with the id that the REST door would answer. */
@ControllerAdvice(basePackages = "dev.signet.api.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleErrors {

    private static final String SIGN_IN = "/console/sign-in";

    private final Problems problems;
    private final Framing framing;
    private final ConsoleCookie cookie;

    ConsoleErrors(Problems problems, Framing framing, ConsoleCookie cookie) {
        this.problems = problems;
        this.framing = framing;
        this.cookie = cookie;
    }

    @ExceptionHandler
    ResponseEntity<Void> nobody(NobodySignedIn nobody, HttpServletRequest request, HttpServletResponse response) {
        if (cookie.in(request).isPresent()) {
            cookie.take(response);
        }
        if (isPart(request)) {
            String back = address(request.getHeader("HX-Current-URL"));
            return ResponseEntity.status(401)
                    .header("HX-Redirect", signIn(back))
                    .build();
        }
        String back = HttpMethod.GET.matches(request.getMethod()) ? here(request) : null;
        return ResponseEntity.status(303)
                .header(HttpHeaders.LOCATION, signIn(back))
                .build();
    }

    @ExceptionHandler
    ModelAndView refused(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        ResponseEntity<Problem> told = problems.of(thrown);
        told.getHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase(HttpHeaders.RETRY_AFTER)) {
                response.setHeader(name, values.getFirst());
            }
        });
        return new ModelAndView(
                isPart(request) ? "console/error :: part" : "console/error",
                Map.of(
                        "problem", Objects.requireNonNull(told.getBody(), "a problem is told in its body"),
                        "request", String.valueOf(Callers.of(request).request()),
                        "frame", framing.frame(request),
                        "say", Words.ENGLISH),
                HttpStatusCode.valueOf(told.getStatusCode().value()));
    }

    /** Whether a part of a page is asked for by the page itself. */
    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @Nullable String address(@Nullable String page) {
        try {
            URI address = page == null ? null : URI.create(page);
            if (address == null || address.getRawPath() == null) {
                return null;
            }
            String query = address.getRawQuery();
            return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String signIn(@Nullable String back) {
        String to = OwnPath.of(back);
        return to.equals(OwnPath.HOME) ? SIGN_IN : SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
