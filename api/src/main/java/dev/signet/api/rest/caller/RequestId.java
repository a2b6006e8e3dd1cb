package dev.signet.api.rest.caller;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one request in answers, events and logs. */
public final class RequestId {

    /** The header in which a caller may propose one and in which it is answered. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:\\-]{8,64}");

    private RequestId() {}

    /** What the caller proposed, if that is harmless in a log, or a new one. */
    static String from(@Nullable String proposed) {
        return proposed != null && SANE.matcher(proposed).matches()
                ? proposed
                : UUID.randomUUID().toString();
    }
}
