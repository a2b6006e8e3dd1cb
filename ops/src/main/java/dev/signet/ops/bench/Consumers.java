package dev.signet.ops.bench;

import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.Settings;
import dev.signet.resourceserver.TokenRefused;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Resource servers that follow the revocations of the pool, each with all that the library does. */
final class Consumers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(1).toNanos();

    private final List<ResourceServer> all = new ArrayList<>();

    static Consumers start(int many, URI issuer, Prepared with) throws InterruptedException {
        Consumers consumers = new Consumers();
        for (int i = 0; i < many; i++) {
            consumers.all.add(ResourceServer.start(Settings.of(issuer, with.api(), with.apiSecret(), "bench-" + i)));
        }
        for (ResourceServer each : consumers.all) {
            if (!each.awaitReady(PATIENCE)) {
                consumers.close();
                throw new BenchFailed("a resource server does not get to know what is revoked");
            }
        }
        return consumers;
    }

    /**
     * Waits until the last of them refuses the token.
     *
     * @return when that was, in nanoseconds of {@link System#nanoTime}; 0 where one still lets it in after so long
     */
    long untilRefusedByAll(String token, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (ResourceServer each : all) {
            while (!refuses(each, token)) {
                if (System.nanoTime() - end > 0) {
                    return 0;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
        return System.nanoTime();
    }

    /** Whether it is known to be revoked: a server that refuses since it knows nothing does not count. */
    private static boolean refuses(ResourceServer server, String token) {
        try {
            server.check(token);
            return false;
        } catch (TokenRefused refused) {
            return refused.reason() == Reason.REVOKED;
        }
    }

    @Override
    public void close() {
        all.forEach(ResourceServer::close);
    }
}
