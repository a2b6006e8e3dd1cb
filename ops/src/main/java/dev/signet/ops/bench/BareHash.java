package dev.signet.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.password.HashParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The ceiling of a sign-in: nothing but the hash that the pool asks for, on a thread for each processor, while the server
 * has nothing to do. The memory is used again for the next hash, as in the server.
 */
final class BareHash {

    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;

    private final HashParameters parameters;

    BareHash(HashParameters parameters) {
        this.parameters = parameters;
    }

    /** Hashes a second, of all processors together. */
    double perSecond(Duration length) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<Hashing> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(new Hashing(end));
        }
        threads.forEach(Thread::start);
        double sum = 0;
        for (Hashing thread : threads) {
            thread.join();
            sum += thread.hashes * 1e9 / (thread.ended - start);
        }
        return sum;
    }

    private final class Hashing extends Thread {

        private final long end;
        private long hashes;
        private long ended;

        Hashing(long end) {
            super("bare-hash");
            this.end = end;
        }

        @Override
        public void run() {
            BlockPool memory = new FixedBlockPool(parameters.memoryKib());
            byte[] password = "Steady-Load 7 horses".getBytes(UTF_8);
            do {
                Argon2BytesGenerator generator = new Argon2BytesGenerator();
                generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(parameters.memoryKib())
                        .withIterations(parameters.iterations())
                        .withParallelism(parameters.parallelism())
                        .withSalt(new byte[SALT_BYTES])
                        .withBlockPool(memory)
                        .build());
                generator.generateBytes(password, new byte[DIGEST_BYTES]);
                hashes++;
                ended = System.nanoTime();
            } while (ended - end < 0);
        }
    }
}
