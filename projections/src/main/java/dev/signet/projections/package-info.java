/** What is read: look-up tables written with the events, views and the audit trail written after them. */
@NullMarked
package dev.signet.projections;

import org.jspecify.annotations.NullMarked;
