package dev.signet.ledger.note;

import java.util.Base64;

/** The pieces of text of which notes are made. */
final class Text {

    private Text() {}

    /** A name that a key may have: not empty, no spaces, no plus. */
    static String keyName(String name) {
        boolean wrong = name.isEmpty()
                || name.indexOf('+') >= 0
                || name.codePoints()
                        .anyMatch(c -> c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x7f);
        if (wrong) {
            throw new MalformedNote(
                    "the name of a key has at least one character, and neither spaces nor plus: " + name);
        }
        return name;
    }

    /** Bytes of base64 that is written in the only right way. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("not base64: " + e.getMessage());
        }
        throw new MalformedNote("base64 is written with padding and in one way only");
    }

    /** A count that is written in the only right way, without leading zeros. */
    static long count(String text) {
        if (!text.matches("0|[1-9]\\d{0,18}")) {
            throw new MalformedNote("not a count: " + text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedNote("a count too large: " + e.getMessage());
        }
    }
}
