package dev.signet.api.oauth;

/** The endpoint's own "no", with one sentence for the developer. */
final class OAuthRefused extends RuntimeException {

    private final OAuthError error;

    OAuthRefused(OAuthError error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    OAuthError error() {
        return error;
    }
}
