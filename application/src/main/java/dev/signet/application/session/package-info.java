/** Sessions after the sign-in: refresh, sign-out, revocation, and whether one is still live. */
@NullMarked
package dev.signet.application.session;

import org.jspecify.annotations.NullMarked;
