/** Devices of users, for themselves and for operators. */
@NullMarked
package dev.signet.api.rest.device;

import org.jspecify.annotations.NullMarked;
