/** Second factors: authenticator apps, the recovery codes that stand in for them, and which factors are used. */
@NullMarked
package dev.signet.application.mfa;

import org.jspecify.annotations.NullMarked;
