/** Events read back from the ledger and shown to somebody, with personal data only for those who may see it. */
@NullMarked
package dev.signet.projections.history;

import org.jspecify.annotations.NullMarked;
