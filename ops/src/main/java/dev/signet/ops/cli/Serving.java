package dev.signet.ops.cli;

import dev.signet.application.start.Started;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Keeps a run going until the process is told to stop, and then stops it in order. */
final class Serving {

    private Serving() {}

    /** Says what is served. */
    static void announce(DefaultRun run, PrintWriter out) {
        out.println("Signet serves " + run.address());
        out.println("  console     " + run.address() + "/console");
        out.println("  PostgreSQL  "
                + run.postgres().map(own -> "its own, kept in " + own.path()).orElse("as SIGNET_DB_URL says"));
        out.println("  mail        "
                + (run.hasMailbox() ? run.address() + "/mailbox" : "by the server that SIGNET_SMTP_HOST names"));
        Started started = run.started();
        started.demo().ifPresent(demo -> {
            out.println("  demo pool   " + demo.pool().value());
            out.println("  its client  " + demo.client().value());
            out.println("  its API     "
                    + DemoApi.keep(run, demo, Path.of(System.getenv().getOrDefault("SIGNET_DATA", "data")))
                    + ", for ./signet example plain and ./signet example spring-boot");
        });
        out.println("  operators   pool " + started.systemPool().value() + ", client "
                + started.consoleClient().value());
        out.println(started.oneTimeSecret()
                .map(secret -> "  first sign-in of \"" + Started.FIRST_OPERATOR + "\": one-time secret " + secret)
                .orElse("  the first operator has chosen a password"));
        out.flush();
    }

    /** Returns once {@code run} has been stopped by Ctrl-C or a signal. */
    static void untilStopped(DefaultRun run) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            run.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
    }
}
