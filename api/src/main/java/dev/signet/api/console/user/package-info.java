/** The users of a pool: who there is, what happened to them, and what an operator may do about it. */
@NullMarked
package dev.signet.api.console.user;

import org.jspecify.annotations.NullMarked;
