/** Routes for operators: the users of a pool. */
@NullMarked
package dev.signet.api.rest.user;

import org.jspecify.annotations.NullMarked;
