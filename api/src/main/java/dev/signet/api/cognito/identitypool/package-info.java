/** Operations on identity pools, their roles and their tags. */
@NullMarked
package dev.signet.api.cognito.identitypool;

import org.jspecify.annotations.NullMarked;
