package dev.signet.api.oauth;

import dev.signet.api.rest.access.BasicHeader;
import dev.signet.application.client.ClientCredentials;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client presents itself: by HTTP Basic, or by {@code client_id} and {@code client_secret} (RFC 6749 §2.3.1). */
final class FormClient {

    private static final String ONE_WAY = "Authenticate by Authorization: Basic or by client_id and client_secret.";

    private FormClient() {}

    /** What it says; whether that is so remains to be seen. */
    static ClientCredentials of(UserPoolId pool, HttpServletRequest request, Form form) {
        Optional<String> id = form.value("client_id");
        Optional<String> secret = form.value("client_secret");
        if (BasicHeader.in(request)) {
            ClientCredentials basic = BasicHeader.credentials(pool, request).orElseThrow(FormClient::unknown);
            if (secret.isPresent()
                    || id.filter(other -> !other.equals(basic.client().value())).isPresent()) {
                throw new OAuthRefused(OAuthError.INVALID_REQUEST, ONE_WAY);
            }
            return basic;
        }
        return credentials(pool, id.orElseThrow(FormClient::unknown), secret.orElse(null));
    }

    private static ClientCredentials credentials(UserPoolId pool, String id, @Nullable String secret) {
        try {
            return new ClientCredentials(pool, new AppClientId(id), secret);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static OAuthRefused unknown() {
        return new OAuthRefused(OAuthError.INVALID_CLIENT, ONE_WAY);
    }
}
