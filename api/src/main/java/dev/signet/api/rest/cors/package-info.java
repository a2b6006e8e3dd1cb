/** Which browser origins may read answers: those that the pool's app clients name. */
@NullMarked
package dev.signet.api.rest.cors;

import org.jspecify.annotations.NullMarked;
