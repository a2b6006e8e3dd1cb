package dev.signet.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of every kind that the layout of a leaf tells apart. */
public final class SampleLeaves {

    /** An event as the database holds it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sample(
            String tree,
            long position,
            UUID id,
            String stream,
            long sequence,
            String type,
            String name,
            int revision,
            @Nullable String tenant,
            @Nullable String pool,
            Instant at,
            Instant sequencedAt,
            byte[] payload,
            byte[] metadata) {

        /** Its leaf. */
        public Leaf leaf() {
            return new Leaf(
                    tree,
                    position,
                    id,
                    stream,
                    sequence,
                    type,
                    name,
                    revision,
                    tenant,
                    pool,
                    at,
                    sequencedAt,
                    Digest.over(payload),
                    Digest.over(metadata));
        }
    }

    private SampleLeaves() {}

    /** One of a pool, of a tenant and of the platform; early and late times; empty and long bytes; letters beyond ASCII. */
    public static List<Sample> all() {
        return List.of(
                sample(1, "platform", null, null, "2026-11-23T12:00:00Z", "{}"),
                sample(2, "ten_1", "ten_1", null, "2026-11-23T12:00:00.000001Z", "{\"name\":\"Zoë 日本 🔑\"}"),
                sample(3, "pol_1", "ten_1", "pol_1", "2026-11-23T12:00:00.999999Z", ""),
                sample(4, "pol_2", null, "pol_2", "1969-12-31T23:59:59.999999Z", "x".repeat(5_000)),
                sample(Long.MAX_VALUE, "ten_é", "ten_é", null, "9999-12-31T23:59:59.999999Z", "\u0000"));
    }

    private static Sample sample(
            long position, String tree, @Nullable String tenant, @Nullable String pool, String at, String payload) {
        return new Sample(
                tree,
                position,
                new UUID(0x0198f2b1c3d47e5fL, 0x8a9b0c1d2e3f0000L + position),
                "usr_" + position,
                position - 1,
                "User",
                "user.registered",
                (int) (1 + position % 3),
                tenant,
                pool,
                Instant.parse(at),
                Instant.parse("2026-11-23T12:00:01.000002Z"),
                payload.getBytes(UTF_8),
                ("{\"request\":\"" + position + "\"}").getBytes(UTF_8));
    }
}
