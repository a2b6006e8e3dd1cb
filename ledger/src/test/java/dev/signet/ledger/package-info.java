/** Real PostgreSQL for the tests of every module. */
@NullMarked
package dev.signet.ledger;

import org.jspecify.annotations.NullMarked;
