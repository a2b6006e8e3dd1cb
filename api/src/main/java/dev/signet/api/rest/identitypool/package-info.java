/** Routes of identity pools. */
@NullMarked
package dev.signet.api.rest.identitypool;

import org.jspecify.annotations.NullMarked;
