package dev.signet.ledger.sequence;

import org.jspecify.annotations.Nullable;

/** The stamps were not renewed; the message is one sentence for the operator. */
public final class RestampRefused extends RuntimeException {

    RestampRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
