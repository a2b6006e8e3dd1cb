/** Routes for platform administrators: how far the projections are, and rebuilding a view. */
@NullMarked
package dev.signet.api.rest.projection;

import org.jspecify.annotations.NullMarked;
