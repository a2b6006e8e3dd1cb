/** Certificates of erasure: signed, and checked without a server. */
@NullMarked
package dev.signet.ledger.erasure;

import org.jspecify.annotations.NullMarked;
