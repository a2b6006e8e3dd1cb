/** Operators' orders to revoke sessions: given at once, carried out by a sweep that can be resumed on any node. */
@NullMarked
package dev.signet.application.revocation;

import org.jspecify.annotations.NullMarked;
