/** Messages to people: what a pool says, the outbox it waits in, and the carriers that take it to the person. */
@NullMarked
package dev.signet.application.delivery;

import org.jspecify.annotations.NullMarked;
