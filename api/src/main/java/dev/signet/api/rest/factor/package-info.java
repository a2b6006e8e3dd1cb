/** Routes for the factors of users: one's own, and for operators those of others. */
@NullMarked
package dev.signet.api.rest.factor;

import org.jspecify.annotations.NullMarked;
