package dev.signet.domain.session;

import java.util.regex.Pattern;

/**
 * Names a refresh token by the SHA-256 digest of its 256 random bits, base64url. The token cannot be found from it; a
 * token that turns up somewhere can be matched to its session.
 */
public record RefreshTokenId(String value) {

    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{43}");

    public RefreshTokenId {
        if (!DIGEST.matcher(value).matches()) {
            throw new IllegalArgumentException("expected a SHA-256 digest in base64url");
        }
    }
}
