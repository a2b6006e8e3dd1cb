package dev.signet.api.rest.access;

import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.session.LiveSession;
import dev.signet.application.token.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads the access token from the Authorization header (RFC 6750 §2.1), the only place where one is taken from. */
@Component
class BearerHeader {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/\\-]{16,8192}=*)");

    private static final String INVALID = "Bearer error=\"invalid_token\"";

    private final AccessTokens tokens;
    private final Limits limits;

    BearerHeader(AccessTokens tokens, Limits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /** The session behind the request's token. A request without a good one counts as unauthenticated, so it is limited. */
    LiveSession require(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            limits.perSource(Allowance.TOKENS, request, response);
            throw refused(DoorError.TOKEN_MISSING, "Send an access token as Authorization: Bearer.", "Bearer");
        }
        Matcher bearer = BEARER.matcher(header);
        try {
            if (bearer.matches()) {
                return tokens.check(bearer.group(1));
            }
        } catch (TokenRefused refused) {
            limits.perSource(Allowance.TOKENS, request, response);
            throw refused;
        } catch (DoorRefused over) {
            limits.perSource(Allowance.TOKENS, request, response);
            throw refused(over.error(), String.valueOf(over.getMessage()), INVALID);
        }
        limits.perSource(Allowance.TOKENS, request, response);
        throw refused(DoorError.TOKEN_INVALID, "Send an access token as Authorization: Bearer.", INVALID);
    }

    /** RFC 6750 §3.1: without credentials in the request there is no error code in the challenge. */
    private static DoorRefused refused(DoorError error, String message, String challenge) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new DoorRefused(error, message, null, headers);
    }
}
