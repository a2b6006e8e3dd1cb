/** Routes by which people sign in, stay signed in and lose a password. */
@NullMarked
package dev.signet.api.rest.session;

import org.jspecify.annotations.NullMarked;
