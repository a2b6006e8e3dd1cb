package dev.signet.application.password;

import dev.signet.domain.password.HashParameters;
import java.security.MessageDigest;

/**
 * A hash that another system made. It is verified until its owner signs in, and is then replaced by one of the house's
 * own. None may cost much more than the dearest that a pool may choose for itself: an import must not plant what
 * exhausts a node at every guess.
 */
sealed interface ForeignHash extends StoredHash permits BcryptHash, ScryptHash, Pbkdf2Hash, ForeignArgon2id {

    /** @throws IllegalArgumentException saying in what it cannot be taken; the text itself is not repeated */
    static ForeignHash parse(String encoded) {
        if (encoded.startsWith("$argon2id$")) {
            return ForeignArgon2id.parse(encoded);
        }
        if (encoded.startsWith("$2")) {
            return BcryptHash.parse(encoded);
        }
        if (encoded.startsWith("$scrypt$")) {
            return ScryptHash.parse(encoded);
        }
        if (encoded.startsWith("$pbkdf2-sha256$") || encoded.startsWith("pbkdf2_sha256$")) {
            return Pbkdf2Hash.parse(encoded);
        }
        throw new IllegalArgumentException(
                "is neither bcrypt, scrypt, Argon2id nor PBKDF2 with SHA-256 in a form that is known");
    }

    /** What events say of it. */
    String algorithm();

    /** The digest that the password must give. */
    byte[] digest();

    /** What {@code password} gives, which is wiped. */
    byte[] of(byte[] password);

    @Override
    default boolean matches(byte[] password) {
        return MessageDigest.isEqual(of(password), digest());
    }

    @Override
    default boolean madeWith(HashParameters wanted) {
        return false;
    }
}
