package dev.signet.api.console.access;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Tells requests of our own pages from those that another site has a browser send: by what the browser says of where
 * they come from (Fetch Metadata, else RFC 6454 §7), and by a token that only a page of the same ticket shows.
 */
public final class OwnForms {

    /** The header that carries the token where a script sends the request. */
    public static final String HEADER = "Signet-Form";

    /** The field that carries it where a form does. */
    public static final String FIELD = "form";

    private OwnForms() {}

    /** The token that belongs to a ticket; it tells nothing of the ticket. */
    public static String token(String ticket) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ticket.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("form".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", missing);
        }
    }

    /** Refuses what another site sent. */
    public static void requireOwnSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null ? isOwn(request.getHeader("Origin"), request) : site.equals("same-origin");
        if (!own) {
            throw foreign();
        }
    }

    /** Refuses a change that does not come from a page that was made for this ticket. */
    static void require(HttpServletRequest request, String ticket) {
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        requireOwnSite(request);
        String header = request.getHeader(HEADER);
        String sent = header == null ? request.getParameter(FIELD) : header;
        if (sent == null
                || !MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), token(ticket).getBytes(StandardCharsets.UTF_8))) {
            throw foreign();
        }
    }

    /** No browser leaves both headers out of a POST; who is no browser sends no cookie of somebody else. */
    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            return request.getHeader("Host") != null
                    && request.getHeader("Host").equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static DoorRefused foreign() {
        return new DoorRefused(DoorError.FOREIGN_FORM, "Open the page anew and send the form again.");
    }
}
