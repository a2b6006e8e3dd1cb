/** Tests of work that is done again and again. */
@NullMarked
package dev.signet.ledger.work;

import org.jspecify.annotations.NullMarked;
