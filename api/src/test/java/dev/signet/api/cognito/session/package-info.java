/** How sessions are told. */
@NullMarked
package dev.signet.api.cognito.session;

import org.jspecify.annotations.NullMarked;
