/** Erasure: what goes when a person goes, and who may ask for it. */
@NullMarked
package dev.signet.application.erasure;

import org.jspecify.annotations.NullMarked;
