package dev.signet.domain.name;

/** Whether a character leaves a mark that a reader can see. */
final class Visible {

    private Visible() {}

    /** No space, control, format (which holds the bidirectional controls), unassigned or private character. */
    static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBlankLetter(codePoint);
        };
    }

    /** What is a letter, symbol or mark by its category, yet shows nothing (Unicode's Default_Ignorable_Code_Point). */
    private static boolean isBlankLetter(int codePoint) {
        return switch (codePoint) {
            case 0x034F, // combining grapheme joiner
                    0x115F,
                    0x1160,
                    0x3164,
                    0xFFA0, // Hangul fillers
                    0x17B4,
                    0x17B5, // Khmer inherent vowels
                    0x2800 // Braille blank
            -> true;
            default ->
                (codePoint >= 0x180B && codePoint <= 0x180F) // Mongolian variation selectors
                        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F) // variation selectors
                        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        };
    }
}
