/** Merkle trees over the ledger (RFC 9162 §2.1): leaves, growth in tiles, proofs and their verification; bytes only, no database. */
@NullMarked
package dev.signet.ledger.proof;

import org.jspecify.annotations.NullMarked;
