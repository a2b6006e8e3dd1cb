package dev.signet.application.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the node goes into hashing passwords ({@code signet.hashing.*}).
 *
 * @param threads hashes at once; 0 is one for each processor
 * @param queue hashes that may wait; 0 is 64 for each thread, a little over a second of work with the default parameters
 * @param deadline the longest that a hash may wait for its turn
 * @param niceness by how much hashing threads stand back for all others, from 0 to 19, on Linux; at 10 another thread gets
 *     nine times as much of a processor that both want
 */
@ConfigurationProperties("signet.hashing")
record HashingSettings(
        @DefaultValue("0") int threads,
        @DefaultValue("0") int queue,
        @DefaultValue("2s") Duration deadline,
        @DefaultValue("10") int niceness) {

    private static final int WAITING_PER_THREAD = 64;

    public HashingSettings {
        if (threads < 0 || threads > 1024) {
            throw new IllegalArgumentException("signet.hashing.threads must be from 0 to 1024");
        }
        if (queue < 0 || queue > 1 << 20) {
            throw new IllegalArgumentException("signet.hashing.queue must be from 0 to 1048576");
        }
        if (!deadline.isPositive() || deadline.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("signet.hashing.deadline must be more than 0 s and at most 60 s");
        }
        if (niceness < 0 || niceness > 19) {
            throw new IllegalArgumentException("signet.hashing.niceness must be from 0 to 19");
        }
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        queue = queue == 0 ? WAITING_PER_THREAD * threads : queue;
    }
}
