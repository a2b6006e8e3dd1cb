/** How a use case changes things: commands sent with their context, in one transaction around the whole. */
@NullMarked
package dev.signet.application.command;

import org.jspecify.annotations.NullMarked;
