/** Keys: those of persons, which erase with them, those of the platform, and the one that wraps them all. */
@NullMarked
package dev.signet.ledger.vault;

import org.jspecify.annotations.NullMarked;
