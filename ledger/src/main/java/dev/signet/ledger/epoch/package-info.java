/** Statements of epochs: what a ledger says that has lost something, checked without a server or a database. */
@NullMarked
package dev.signet.ledger.epoch;

import org.jspecify.annotations.NullMarked;
