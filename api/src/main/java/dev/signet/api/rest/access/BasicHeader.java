package dev.signet.api.rest.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads a client's identifier and secret from the Authorization header (RFC 7617; RFC 6749 §2.3.1). */
@Component
public class BasicHeader {

    private static final Pattern BASIC = Pattern.compile("(?i:Basic) +([A-Za-z0-9+/]{4,1024}={0,2})");

    private final ClientProof clients;
    private final Limits limits;

    BasicHeader(ClientProof clients, Limits limits) {
        this.clients = clients;
        this.limits = limits;
    }

    /** Whether the request brings a client's credentials rather than a token. */
    public static boolean in(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** The client that proved itself. All that is wrong has one answer, and is limited. */
    ConfidentialClient require(UserPoolId pool, HttpServletRequest request, HttpServletResponse response) {
        Optional<ConfidentialClient> proved = credentials(pool, request).flatMap(clients::prove);
        if (proved.isEmpty()) {
            limits.perSource(Allowance.TOKENS, request, response);
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"signet\"");
            throw new DoorRefused(
                    DoorError.CLIENT_NOT_PROVED,
                    "Send identifier and secret of an app client of the pool as Authorization: Basic.",
                    null,
                    headers);
        }
        return proved.get();
    }

    /** What the header says; nothing where it is malformed. */
    public static Optional<ClientCredentials> credentials(UserPoolId pool, HttpServletRequest request) {
        Matcher basic = BASIC.matcher(Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse(""));
        if (!basic.matches()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getDecoder().decode(basic.group(1)), UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(
                            pool,
                            new AppClientId(URLDecoder.decode(text.substring(0, colon), UTF_8)),
                            URLDecoder.decode(text.substring(colon + 1), UTF_8)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
