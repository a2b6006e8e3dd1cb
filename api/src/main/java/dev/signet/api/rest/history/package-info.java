/** Time travel over REST: how a pool, a client, a user or a session stood as of a place in the ledger or a time. */
@NullMarked
package dev.signet.api.rest.history;

import org.jspecify.annotations.NullMarked;
