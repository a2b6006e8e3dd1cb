package dev.signet.ledger.event;

import org.jspecify.annotations.Nullable;

/**
 * An event as bytes and names, ready to be stored.
 *
 * @param name stable dotted name, never a class name
 * @param revision revision of the payload's shape
 * @param payload what happened, exactly as it is to be stored
 * @param metadata who, from where and why, exactly as it is to be stored
 * @param tenant tenant it belongs to, or {@code null} for the platform's own
 * @param pool user pool it belongs to, or {@code null} for a tenant's or the platform's own
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed through, never compared
public record EncodedEvent(
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        @Nullable String tenant,
        @Nullable String pool) {}
