/** Legal holds: who places and releases them, and what asks whether one stands against it. */
@NullMarked
package dev.signet.application.hold;

import org.jspecify.annotations.NullMarked;
