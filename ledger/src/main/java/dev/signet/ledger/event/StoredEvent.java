package dev.signet.ledger.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the ledger holds it.
 *
 * @param id identifier that the event carries in messages and exports
 * @param type kind of aggregate
 * @param stream prefixed identifier of the aggregate
 * @param sequence place in the stream, from 0
 * @param name stable dotted name
 * @param revision revision of the payload's shape
 * @param payload what happened, as stored
 * @param metadata who, from where and why, as stored
 * @param tenant tenant it belongs to, or {@code null} for the platform's own
 * @param pool user pool it belongs to, or {@code null} for a tenant's or the platform's own
 * @param at time claimed by the event, in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed through, never compared
public record StoredEvent(
        UUID id,
        String type,
        String stream,
        long sequence,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        @Nullable String tenant,
        @Nullable String pool,
        Instant at) {}
