package dev.signet.ops.audit;

import dev.signet.ops.door.Door;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** An export that the server makes, watched from outside. */
final class ExportAtWork {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final long STEP = 32L << 20;

    private final Door door;
    private final String path;
    private final String id;

    private ExportAtWork(Door door, String path, String id) {
        this.door = door;
        this.path = path;
        this.id = id;
    }

    static ExportAtWork ask(Door door, String pool, Map<String, Object> wanted) {
        String exports = "/v1/pools/" + pool + "/exports";
        String id = door.post(exports, wanted).path("export_id").asString();
        return new ExportAtWork(door, exports + "/" + id, id);
    }

    String id() {
        return id;
    }

    /** Waits until it is ready, and says how far it is whenever that has changed. */
    JsonNode await(PrintWriter out) {
        String told = "";
        while (true) {
            JsonNode now = door.get(path);
            switch (now.path("state").asString()) {
                case "READY" -> {
                    out.printf("%s: %,d records.%n", id, now.path("records").asLong());
                    return now;
                }
                case "FAILED" ->
                    throw new AuditRefused(
                            id + " was given up: the server's log says why. What lies behind the newest checkpoint"
                                    + " cannot be had.");
                default -> {
                    String progress = progress(now);
                    if (!progress.equals(told)) {
                        out.println(id + ": " + progress);
                        out.flush();
                        told = progress;
                    }
                }
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            if (Thread.interrupted()) {
                throw new AuditRefused("interrupted; " + id + " is being made all the same");
            }
        }
    }

    private static String progress(JsonNode now) {
        JsonNode leaves = now.path("leaves");
        return leaves.isNumber()
                ? "%,d of %,d records".formatted(now.path("done").asLong(), leaves.asLong())
                : "waits for its checkpoint";
    }

    void download(Path file, long whole, PrintWriter out) {
        long[] told = {0};
        door.download(path + "/file", file, bytes -> {
            if (bytes >= told[0] + STEP) {
                told[0] = bytes;
                out.printf("%s: %,d of %,d bytes%n", id, bytes, whole);
                out.flush();
            }
        });
    }
}
