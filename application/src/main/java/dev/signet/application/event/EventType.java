package dev.signet.application.event;

import dev.signet.domain.DomainEvent;

/**
 * A kind of event with the shape it has today.
 *
 * @param name stable and dotted
 * @param revision of today's shape, counted from 1
 * @param shape the record that holds it
 */
record EventType(String name, int revision, Class<? extends DomainEvent> shape) {}
