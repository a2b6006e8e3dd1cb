package dev.signet.domain.password;

import dev.signet.domain.Limits;

/**
 * How passwords are hashed: Argon2id (RFC 9106). A change takes effect for each user at the next sign-in.
 *
 * @param memoryKib memory in KiB; 7168 to 65536, since any tenant may choose them and every node must bear them
 * @param iterations passes over the memory; 1 to 16
 * @param parallelism lanes; 1 to 4
 */
public record HashParameters(int memoryKib, int iterations, int parallelism) {

    /** One of the equivalents that OWASP's password storage guidance names: 7 MiB, 5 passes, 1 lane. */
    public static final HashParameters DEFAULT = new HashParameters(7168, 5, 1);

    public HashParameters {
        Limits.within("hashing.memoryKib", memoryKib, 7168, 1 << 16);
        Limits.within("hashing.iterations", iterations, 1, 16);
        Limits.within("hashing.parallelism", parallelism, 1, 4);
    }
}
