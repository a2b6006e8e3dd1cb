package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the text of a policy apart. */
final class Pieces {

    private final String text;
    private final boolean variables;
    private final boolean wildcards;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Pieces(String text, boolean variables, boolean wildcards) {
        this.text = text;
        this.variables = variables;
        this.wildcards = wildcards;
    }

    /**
     * The pieces of a text.
     *
     * @throws IllegalArgumentException where a variable is not written as one
     */
    static List<Piece> of(String text, boolean variables, boolean wildcards) {
        return new Pieces(text, variables, wildcards).read();
    }

    /** The parts of a text between colons, of which those inside of variables are none; the last has the rest. */
    static List<String> components(String text, boolean variables, int most) {
        List<String> components = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length() && components.size() < most - 1) {
            if (variables && text.startsWith("${", at)) {
                at = end(text, at) + 1;
            } else if (text.charAt(at++) == ':') {
                components.add(text.substring(from, at - 1));
                from = at;
            }
        }
        components.add(text.substring(from));
        return components;
    }

    private List<Piece> read() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (variables && text.startsWith("${", at)) {
                variable();
            } else if (wildcards && (next == '*' || next == '?')) {
                add(next == '*' ? Piece.Wild.ANY : Piece.Wild.ONE);
                at++;
            } else {
                plain.append(next);
                at++;
            }
        }
        flush();
        return List.copyOf(pieces);
    }

    private void variable() {
        int end = end(text, at);
        String inside = text.substring(at + 2, end);
        at = end + 1;
        if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
            plain.append(inside);
            return;
        }
        int comma = inside.indexOf(',');
        String key = comma < 0 ? inside : inside.substring(0, comma);
        add(new Piece.Variable(ConditionKey.of(key), comma < 0 ? null : otherwise(inside.substring(comma + 1))));
    }

    private static @Nullable String otherwise(String quoted) {
        String value = quoted.strip();
        if (value.length() < 2 || !value.startsWith("'") || value.indexOf('\'', 1) != value.length() - 1) {
            throw new IllegalArgumentException("the default of a variable is written as ${key, 'default'}");
        }
        return value.substring(1, value.length() - 1);
    }

    private static int end(String text, int from) {
        boolean quoted = false;
        for (int i = from + 2; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\'') {
                quoted = !quoted;
            } else if (each == '}' && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("a variable is not closed; a dollar sign is written as ${$}");
    }

    private void add(Piece piece) {
        flush();
        pieces.add(piece);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            pieces.add(new Piece.Text(plain.toString()));
            plain.setLength(0);
        }
    }
}
