package dev.signet.domain.group;

import org.jspecify.annotations.Nullable;

/** A group as a token of one of its members is concerned with it. */
public record Membership(
        String name, @Nullable Integer precedence, @Nullable String role) {}
