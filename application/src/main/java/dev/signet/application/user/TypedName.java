package dev.signet.application.user;

import dev.signet.domain.pool.SignInName;
import java.util.Base64;

/**
 * A name as somebody typed it at a door, ready to be looked up. What looks like an address may be a user name in a pool
 * that does not know addresses; no pool has both, so both are looked up at once.
 *
 * @param kind what it looks like
 * @param hash keyed hash of it as that kind
 * @param asUsername keyed hash of it as a user name
 */
public record TypedName(SignInName kind, byte[] hash, byte[] asUsername) {

    /** What failures are counted under where nobody has the name. */
    public String subject() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
