package dev.signet.projections.audit;

import org.jspecify.annotations.Nullable;

/** What the first event of a session says about all of it. */
record Opening(@Nullable String user, @Nullable String client) {}
