package dev.signet.api.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The parameters of a request, from its body alone: what stands in the URL ends up in logs (RFC 6749 §2.3.1). Unknown ones
 * are ignored and none may come twice (§3.2).
 */
record Form(HttpServletRequest request) {

    Form {
        if (request.getQueryString() != null) {
            throw new OAuthRefused(OAuthError.INVALID_REQUEST, "Send parameters in the body and not in the URL.");
        }
    }

    /** The value; nothing where it is absent or empty, which are the same (RFC 6749 §3.2). */
    Optional<String> value(String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw new OAuthRefused(OAuthError.INVALID_REQUEST, "Send " + name + " once.");
        }
        return values[0].isEmpty() ? Optional.empty() : Optional.of(values[0]);
    }

    String required(String name) {
        return value(name)
                .orElseThrow(() -> new OAuthRefused(OAuthError.INVALID_REQUEST, "Send " + name + " in the body."));
    }
}
