/** Revocations over REST: orders of operators, and what resource servers follow and acknowledge. */
@NullMarked
package dev.signet.api.rest.revocation;

import org.jspecify.annotations.NullMarked;
