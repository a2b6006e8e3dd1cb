/** How the parts of a node are put together: database, vault, ledger, Axon. No rule lives here. */
@NullMarked
package dev.signet.api.wiring;

import org.jspecify.annotations.NullMarked;
