package dev.signet.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tree holds of an event: everything that the ledger keeps of it, payload and metadata as their digests, so that
 * an event whose bytes have been archived keeps its proof. The bytes are defined in docs/ledger-format.md; the sequencer
 * makes the same ones in SQL.
 *
 * @param tree name of the tree
 * @param position place in the whole ledger, from 1
 * @param id identifier that the event carries in messages and exports
 * @param stream prefixed identifier of the aggregate
 * @param sequence place in the stream, from 0
 * @param type kind of aggregate
 * @param name stable dotted name
 * @param revision revision of the payload's shape
 * @param tenant tenant it belongs to, or {@code null} for the platform's own
 * @param pool user pool it belongs to, or {@code null} for a tenant's or the platform's own
 * @param at time claimed by the event; what is finer than a microsecond is not part of the leaf
 * @param sequencedAt when the ledger gave the position; likewise
 * @param payload digest of what happened, as stored
 * @param metadata digest of who, from where and why, as stored
 */
public record Leaf(
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
        Digest payload,
        Digest metadata) {

    /** Name of the tree of events that belong to no tenant. */
    public static final String PLATFORM = "platform";

    private static final int VERSION = 1;
    private static final int ABSENT = -1;

    /** The leaf as the tree hashes it. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.write(VERSION);
        text(out, tree);
        number(out, position);
        number(out, id.getMostSignificantBits());
        number(out, id.getLeastSignificantBits());
        text(out, stream);
        number(out, sequence);
        text(out, type);
        text(out, name);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(revision).array());
        text(out, tenant);
        text(out, pool);
        number(out, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        number(out, ChronoUnit.MICROS.between(Instant.EPOCH, sequencedAt));
        out.writeBytes(payload.bytes());
        out.writeBytes(metadata.bytes());
        return out.toByteArray();
    }

    /** Name of the tree that an event of this tenant and pool belongs to. */
    public static String treeOf(@Nullable String tenant, @Nullable String pool) {
        if (pool != null) {
            return pool;
        }
        return tenant == null ? PLATFORM : tenant;
    }

    /** Its hash in the tree. */
    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    private static void number(ByteArrayOutputStream out, long number) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static void text(ByteArrayOutputStream out, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
        int length = text == null ? ABSENT : bytes.length;
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        out.writeBytes(bytes);
    }
}
