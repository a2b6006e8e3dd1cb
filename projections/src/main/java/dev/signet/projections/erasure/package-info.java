/** What is left to show of people who were erased: where in the ledger their data was. */
@NullMarked
package dev.signet.projections.erasure;

import org.jspecify.annotations.NullMarked;
