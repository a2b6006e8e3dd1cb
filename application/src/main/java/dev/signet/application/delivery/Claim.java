package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that this node may try to send.
 *
 * @param attempt the number of this attempt, from 1; a later claim has a higher one, and then this one's report is void
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Claim(UUID id, String tenant, String pool, MessageKind kind, byte[] sealed, int attempt, Instant created) {}
