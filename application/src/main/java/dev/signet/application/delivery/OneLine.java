package dev.signet.application.delivery;

/** The rule that keeps one header field from becoming two: what stands in a header is one line. */
final class OneLine {

    private OneLine() {}

    /** Refuses control characters and the line separators of Unicode (RFC 5322 §2.2, OWASP "SMTP header injection"). */
    static void require(String field, String value) {
        if (value.codePoints().anyMatch(OneLine::breaksLines)) {
            throw new IllegalArgumentException(field + " must be one line without control characters");
        }
    }

    private static boolean breaksLines(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }
}
