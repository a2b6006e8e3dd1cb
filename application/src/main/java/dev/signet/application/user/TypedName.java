package dev.signet.application.user;

import dev.signet.domain.pool.SignInName;
import dev.signet.domain.user.UserId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * A name as somebody typed it at a door, ready to be looked up. What looks like an address may be a user name in a pool
 * that does not know addresses; no pool has both, so both are looked up at once.
 *
 * @param kind what it looks like
 * @param hash keyed hash of it as that kind
 * @param asUsername keyed hash of it as a user name
 */
public record TypedName(SignInName kind, byte[] hash, byte[] asUsername) {

    /** Who has the name where nobody has it: an identifier that no user can have, always the same one for the name. */
    public UserId nobody() {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return UserId.of(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** What failures are counted under where nobody has the name. */
    public String subject() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
