package dev.signet.application.token;

import dev.signet.domain.session.RefreshTokenId;

/**
 * A refresh token that has just been made.
 *
 * @param text what the client gets, once
 * @param id what everybody else calls it
 */
public record RefreshToken(String text, RefreshTokenId id) {

    /** Never the token. */
    @Override
    public String toString() {
        return "RefreshToken[" + id.value() + "]";
    }
}
