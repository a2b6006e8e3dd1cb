/** Back-channel logout: clients are told when a session of one of their users has ended. */
@NullMarked
package dev.signet.application.logout;

import org.jspecify.annotations.NullMarked;
