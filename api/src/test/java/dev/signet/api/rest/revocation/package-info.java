/** Tests of what the doors for revocations keep in memory. */
@NullMarked
package dev.signet.api.rest.revocation;

import org.jspecify.annotations.NullMarked;
