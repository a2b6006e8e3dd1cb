/** What a ledger that was restored from an older backup has lost, and how it says so: the epochs in its database. */
@NullMarked
package dev.signet.ledger.restore;

import org.jspecify.annotations.NullMarked;
