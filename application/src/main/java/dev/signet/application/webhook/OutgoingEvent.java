package dev.signet.application.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is sent.
 *
 * @param position its place in the ledger
 * @param id stays the same however often it is sent
 * @param type its name
 * @param at when it happened
 * @param data everything that is told of it: something that is written as a JSON object
 */
public record OutgoingEvent(long position, UUID id, String type, Instant at, Object data) {}
