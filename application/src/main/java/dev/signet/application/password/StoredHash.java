package dev.signet.application.password;

import dev.signet.domain.password.HashParameters;

/** A password hash as the vault has it: the house's own, or one that an import brought along from elsewhere. */
sealed interface StoredHash permits EncodedHash, ForeignHash {

    /** @throws IllegalArgumentException where it is none that can be verified; the text itself is not repeated */
    static StoredHash parse(String encoded) {
        return EncodedHash.isOwn(encoded) ? EncodedHash.parse(encoded) : ForeignHash.parse(encoded);
    }

    /** Whether it was made of {@code password}, which is wiped; the comparison takes the same time either way. */
    boolean matches(byte[] password);

    /** Whether it is what {@code wanted} would give by the house's own algorithm. */
    boolean madeWith(HashParameters wanted);
}
