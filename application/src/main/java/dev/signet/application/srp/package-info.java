/** The arithmetic by which a password is proved without being sent: SRP-6a as Cognito's clients speak it. */
@NullMarked
package dev.signet.application.srp;

import org.jspecify.annotations.NullMarked;
