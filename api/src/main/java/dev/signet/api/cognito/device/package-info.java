/** Operations on remembered devices. */
@NullMarked
package dev.signet.api.cognito.device;

import org.jspecify.annotations.NullMarked;
