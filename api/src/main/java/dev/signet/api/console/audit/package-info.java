/** The audit trail as pages: facets in the address, one event by its position, and what comes in while one looks. */
@NullMarked
package dev.signet.api.console.audit;

import org.jspecify.annotations.NullMarked;
