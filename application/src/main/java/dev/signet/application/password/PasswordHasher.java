package dev.signet.application.password;

import dev.signet.application.password.PasswordRefused.HashingBusy;
import dev.signet.domain.password.HashParameters;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id and checks them, each on the node's few hashing threads. Every method that hashes takes some
 * twenty milliseconds, up to a second with a hash from elsewhere, and may be refused with {@link HashingBusy}; none belongs inside a database transaction.
 */
@Component
public class PasswordHasher {

    private static final byte[] NOBODYS_SALT = new byte[Argon2id.SALT_BYTES];
    private static final byte[] NOBODYS_DIGEST = new byte[32];

    private final HashingPool pool;
    private final SecureRandom random;

    PasswordHasher(HashingPool pool, SecureRandom random) {
        this.pool = pool;
        this.random = random;
    }

    /** A new hash with a salt of its own, in the PHC string format. */
    public String hash(Password password, HashParameters parameters) {
        return pool.run(
                () -> Argon2id.hash(password.bytes(), parameters, random).text());
    }

    /**
     * Whether {@code encoded} was made of {@code password}.
     *
     * @throws IllegalArgumentException where {@code encoded} is no hash of a form that can be verified
     */
    public boolean verify(Password password, String encoded) {
        StoredHash expected = StoredHash.parse(encoded);
        return pool.run(() -> expected.matches(password.bytes()));
    }

    /** Takes the time of {@link #verify} where there is no such user, so that the answer's time tells nothing. */
    public void verifyUnknown(Password password, HashParameters parameters) {
        EncodedHash nobodys = new EncodedHash(parameters, NOBODYS_SALT, NOBODYS_DIGEST);
        pool.run(() -> Argon2id.matches(password.bytes(), nobodys));
    }

    /** The same with the hash that nobody has, where those of the house differ. */
    public void verifyUnknown(Password password, String nobodys) {
        verify(password, nobodys);
    }

    /** Whether a hash was made elsewhere, or with other parameters than the pool now wants. Costs nothing. */
    public boolean needsRehash(String encoded, HashParameters wanted) {
        return !StoredHash.parse(encoded).madeWith(wanted);
    }
}
