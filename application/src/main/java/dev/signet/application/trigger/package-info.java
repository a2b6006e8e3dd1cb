/** Triggers: code of a pool's owner that is asked over HTTPS while something happens, with Cognito's JSON. */
@NullMarked
package dev.signet.application.trigger;

import org.jspecify.annotations.NullMarked;
