package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.TokenRefused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What is answered to those who are not let in (RFC 6750 §3). */
final class Answers {

    private static final String SOON = "2";

    private Answers() {}

    static void noToken(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    static void refused(TokenRefused.Reason reason, HttpServletResponse response) {
        if (reason.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, reason.challenge());
        }
        response.setStatus(reason.status());
    }
}
