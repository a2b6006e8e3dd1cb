package dev.signet.api.console.access;

import dev.signet.api.rest.DoorSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The browser's ticket. Scripts cannot read the cookie, no other site can have it sent, and over TLS its name keeps
 * everybody else of the domain from setting it (RFC 6265bis §4.1.3.2).
 */
@Component
public class ConsoleCookie {

    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secure;

    ConsoleCookie(DoorSettings settings) {
        this.secure = settings.secure();
    }

    /** The ticket that the browser sent. */
    public Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name())
                    && TICKET.matcher(cookie.getValue()).matches()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Gives the browser a ticket, for as long as it runs. */
    public void give(String ticket, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(ticket).build().toString());
    }

    /** Takes it away. */
    public void take(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path(secure ? "/" : "/console");
    }

    private String name() {
        return secure ? "__Host-signet-console" : "signet-console";
    }
}
