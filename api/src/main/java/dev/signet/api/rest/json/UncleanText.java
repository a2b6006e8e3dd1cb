package dev.signet.api.rest.json;

/** A text holds control characters or half a surrogate pair: no database keeps it and no log shows it truly. */
public final class UncleanText extends RuntimeException {

    UncleanText() {
        super("control character or broken Unicode", null, false, false);
    }
}
