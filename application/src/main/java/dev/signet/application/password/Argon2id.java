package dev.signet.application.password;

import dev.signet.domain.password.HashParameters;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 1.3 (RFC 9106) with a salt of 16 bytes and a digest of 32. */
final class Argon2id {

    static final int SALT_BYTES = 16;

    private static final int DIGEST_BYTES = 32;

    /** 19 MiB in blocks of 1 KiB, the most that a hashing thread keeps between two hashes. */
    private static final int KEPT_BLOCKS = 19 * 1024;

    /**
     * New blocks for each hash would live just long enough for the collector to carry them about, and their mass would
     * drive all else that is young into the old generation.
     */
    private static final ThreadLocal<BlockPool> MEMORY = ThreadLocal.withInitial(() -> new FixedBlockPool(KEPT_BLOCKS));

    private Argon2id() {}

    static EncodedHash hash(byte[] password, HashParameters parameters, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new EncodedHash(parameters, salt, digest(password, salt, parameters, DIGEST_BYTES));
    }

    /** Whether {@code password} gives that digest; the comparison takes the same time either way. */
    static boolean matches(byte[] password, EncodedHash expected) {
        byte[] digest = digest(password, expected.salt(), expected.parameters(), expected.digest().length);
        return MessageDigest.isEqual(digest, expected.digest());
    }

    static byte[] digest(byte[] password, byte[] salt, HashParameters parameters, int bytes) {
        return digest(password, salt, parameters.memoryKib(), parameters.iterations(), parameters.parallelism(), bytes);
    }

    static byte[] digest(byte[] password, byte[] salt, int memoryKib, int iterations, int parallelism, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .withBlockPool(MEMORY.get())
                .build());
        byte[] digest = new byte[bytes];
        generator.generateBytes(password, digest);
        Arrays.fill(password, (byte) 0);
        return digest;
    }
}
