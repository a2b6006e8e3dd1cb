/** Operations on app clients. */
@NullMarked
package dev.signet.api.cognito.client;

import org.jspecify.annotations.NullMarked;
