/** Tests of places in status lists. */
@NullMarked
package dev.signet.application.statuslist;

import org.jspecify.annotations.NullMarked;
