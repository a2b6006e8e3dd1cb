package dev.signet.domain.policy;

import java.util.List;

/**
 * A pattern with {@code *} and {@code ?}. It goes back to the last asterisk alone, which is enough, so that matching
 * takes at most the length of the text times that of the longest part between two asterisks.
 */
final class Glob {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;

    private Glob(int[] pattern) {
        this.pattern = pattern;
    }

    /** Pieces without variables, each as what it is: a text with an asterisk in it matches an asterisk. */
    static Glob of(List<Piece> pieces) {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece instanceof Piece.Text(String text) ? text.length() : 1;
        }
        int[] pattern = new int[length];
        int at = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text(String text) -> {
                    for (int i = 0; i < text.length(); i++) {
                        pattern[at++] = text.charAt(i);
                    }
                }
                case Piece.Wild wild -> pattern[at++] = wild == Piece.Wild.ANY ? ANY : ONE;
                case Piece.Variable _ -> throw new IllegalStateException("a variable was left in a pattern");
            }
        }
        return new Glob(pattern);
    }

    boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            int wanted = at < pattern.length ? pattern[at] : Integer.MIN_VALUE;
            if (wanted == ANY) {
                star = at++;
                resume = in;
            } else if (wanted == ONE) {
                at++;
                in = after(text, in);
            } else if (wanted == text.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                resume = after(text, resume);
                in = resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == ANY) {
            at++;
        }
        return at == pattern.length;
    }

    private static int after(String text, int in) {
        return in + Character.charCount(text.codePointAt(in));
    }
}
