package dev.signet.application.userimport;

import org.jspecify.annotations.Nullable;

/** A line of which no user can come. The message goes to the report: it repeats nothing of the line. */
final class LineRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String field;

    LineRefused(@Nullable String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    @Nullable
    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
