package dev.signet.domain;

/**
 * Something that happened and is kept for ever. The events of one aggregate are one sealed interface below this one;
 * every concrete event is a record that carries an {@link EventName}.
 */
public interface DomainEvent {}
