/** Operations on groups. */
@NullMarked
package dev.signet.api.cognito.group;

import org.jspecify.annotations.NullMarked;
