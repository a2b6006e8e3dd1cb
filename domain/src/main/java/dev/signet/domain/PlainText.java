package dev.signet.domain;

/** Text that can be stored, shown and compared everywhere. */
public final class PlainText {

    private PlainText() {}

    /** Whether there is no half of a surrogate pair and no control character but tab and line break. */
    public static boolean isOne(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    /** Whether it is plain and in one line. */
    public static boolean isOneLine(String text) {
        return isOne(text) && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static boolean isPlain(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> true;
            default -> !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
        };
    }
}
