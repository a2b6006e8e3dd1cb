/** The protocol on the wire: JSON in and out, checks of constraints, and how errors are told. */
@NullMarked
package dev.signet.api.cognito.wire;

import org.jspecify.annotations.NullMarked;
