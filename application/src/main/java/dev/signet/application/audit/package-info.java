/** What is put on record about the history itself: who read it, and what was only counted. */
@NullMarked
package dev.signet.application.audit;

import org.jspecify.annotations.NullMarked;
