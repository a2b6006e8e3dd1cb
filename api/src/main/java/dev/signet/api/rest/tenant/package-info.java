/** Routes for operators: tenants. */
@NullMarked
package dev.signet.api.rest.tenant;

import org.jspecify.annotations.NullMarked;
