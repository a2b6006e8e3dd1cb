/** Legal holds over REST. */
@NullMarked
package dev.signet.api.rest.hold;

import org.jspecify.annotations.NullMarked;
