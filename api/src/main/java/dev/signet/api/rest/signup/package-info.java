/** Routes by which people register themselves. */
@NullMarked
package dev.signet.api.rest.signup;

import org.jspecify.annotations.NullMarked;
