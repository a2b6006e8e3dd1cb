/** Devices that people sign in with, and how a pool remembers them. */
@NullMarked
package dev.signet.domain.device;

import org.jspecify.annotations.NullMarked;
