package dev.signet.domain.operator;

import java.util.regex.Pattern;

/** Names an access key in requests that are signed with it; no secret. Begins otherwise than the keys of AWS do. */
public record AccessKeyId(String value) {

    /** What every value begins with. */
    public static final String PREFIX = "SKIA";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Z2-7]{16}");

    public AccessKeyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("expected " + PREFIX + " and 16 letters or digits");
        }
    }
}
