package dev.signet.ops.bench;

import java.time.Duration;

/**
 * Processor time since some moment, by who used it.
 *
 * @param at when it was read, in nanoseconds of {@link System#nanoTime}
 */
record Share(long at, Duration server, Duration postgres, Duration client, Duration all) {

    static Share now(ServerProcess server) {
        return new Share(
                System.nanoTime(),
                Proc.used(server.pid()),
                Proc.usedByTree(server.postgresPid()),
                Proc.used(ProcessHandle.current().pid()),
                Proc.usedByAll());
    }

    Share since(Share before) {
        return new Share(
                at - before.at,
                server.minus(before.server),
                postgres.minus(before.postgres),
                client.minus(before.client),
                all.minus(before.all));
    }

    /** As a share of all processors over the time between, for people. */
    String text() {
        double whole = at * (double) Runtime.getRuntime().availableProcessors() / 100;
        double ours = server.plus(postgres).plus(client).toNanos();
        return "server %.0f %%, PostgreSQL %.0f %%, load client %.0f %%, others %.0f %%"
                .formatted(
                        server.toNanos() / whole,
                        postgres.toNanos() / whole,
                        client.toNanos() / whole,
                        Math.max(0, all.toNanos() - ours) / whole);
    }
}
