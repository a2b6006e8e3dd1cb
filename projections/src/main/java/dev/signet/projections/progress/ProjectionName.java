package dev.signet.projections.progress;

/** Names an asynchronous projection that this node works; a bean of each room that has one. */
public record ProjectionName(String value) {}
