package dev.signet.api.rest.cors;

import org.jspecify.annotations.Nullable;

/** Knows which browser origins the app clients allow. */
public interface ClientOrigins {

    /** Whether any client of the pool allows the origin; any client at all where the path names no pool. */
    boolean allow(@Nullable String pool, String origin);
}
