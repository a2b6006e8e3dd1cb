/** Operations on imports of users. */
@NullMarked
package dev.signet.api.cognito.userimport;

import org.jspecify.annotations.NullMarked;
