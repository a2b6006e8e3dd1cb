/** The audit trail over REST: search and timelines, each reading on record. */
@NullMarked
package dev.signet.api.rest.audit;

import org.jspecify.annotations.NullMarked;
