/** Operations of people on their own account. */
@NullMarked
package dev.signet.api.cognito.account;

import org.jspecify.annotations.NullMarked;
