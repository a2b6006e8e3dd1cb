/**
 * The vocabulary every aggregate shares: commands, events with stable names, identifiers, who acted, what was decided.
 *
 * <p>How an aggregate says no: what may be expected is answered, with an {@link dev.signet.domain.Outcome} or a sealed
 * answer of the command's own, and never thrown; whoever asked puts it into the words of their door. Only values that no
 * caller may send are refused by an {@link java.lang.IllegalArgumentException} that names the field.
 */
@NullMarked
package dev.signet.domain;

import org.jspecify.annotations.NullMarked;
