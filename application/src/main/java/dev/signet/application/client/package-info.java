/** App clients: how operators register them, and how a client proves who it is. */
@NullMarked
package dev.signet.application.client;

import org.jspecify.annotations.NullMarked;
