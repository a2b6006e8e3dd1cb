/** What operators decide about risk and read of it, over REST. */
@NullMarked
package dev.signet.api.rest.risk;

import org.jspecify.annotations.NullMarked;
