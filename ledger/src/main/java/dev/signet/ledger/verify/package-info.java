/** Checks records and checkpoints against one another and names what is wrong; needs neither a server nor a database. */
@NullMarked
package dev.signet.ledger.verify;

import org.jspecify.annotations.NullMarked;
