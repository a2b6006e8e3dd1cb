package dev.signet.projections.history;

import org.axonframework.eventhandling.DomainEventMessage;

/** An event at its place in the ledger. */
public record PlacedEvent(long position, DomainEventMessage<?> message) {}
