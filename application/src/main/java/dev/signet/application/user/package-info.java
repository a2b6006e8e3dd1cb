/** Users: their names and profiles as the look-up tables hold them, and what operators do with them. */
@NullMarked
package dev.signet.application.user;

import org.jspecify.annotations.NullMarked;
