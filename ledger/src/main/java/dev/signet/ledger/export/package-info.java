/** Export files and dossiers: how records leave the ledger with their proofs, and how a file is checked with nothing but a key. */
@NullMarked
package dev.signet.ledger.export;

import org.jspecify.annotations.NullMarked;
