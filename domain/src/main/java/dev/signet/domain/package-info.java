/** The vocabulary every aggregate shares: events with stable names, identifiers, who acted. */
@NullMarked
package dev.signet.domain;

import org.jspecify.annotations.NullMarked;
