/** Revocation orders, and the receipts that say how a revocation spread. */
@NullMarked
package dev.signet.api.console.revocation;

import org.jspecify.annotations.NullMarked;
