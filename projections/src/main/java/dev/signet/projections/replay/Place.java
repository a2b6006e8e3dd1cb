package dev.signet.projections.replay;

import java.time.Instant;

/** A place in the ledger, and when the ledger came to it. */
public record Place(long position, Instant at) {}
