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

    private static final int LEAST_MEMORY = 7168;
    private static final int MOST_MEMORY = 1 << 16;
    private static final int MOST_ITERATIONS = 16;
    private static final int MOST_PARALLELISM = 4;

    public HashParameters {
        Limits.within("hashing.memoryKib", memoryKib, LEAST_MEMORY, MOST_MEMORY);
        Limits.within("hashing.iterations", iterations, 1, MOST_ITERATIONS);
        Limits.within("hashing.parallelism", parallelism, 1, MOST_PARALLELISM);
    }

    /** Whether there are such parameters. */
    public static boolean allows(int memoryKib, int iterations, int parallelism) {
        return within(memoryKib, LEAST_MEMORY, MOST_MEMORY)
                && within(iterations, 1, MOST_ITERATIONS)
                && within(parallelism, 1, MOST_PARALLELISM);
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
