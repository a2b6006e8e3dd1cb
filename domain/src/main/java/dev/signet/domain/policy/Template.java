package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of a policy whose variables are filled in for each request; what fills them is never a wildcard. */
final class Template {

    private final List<Piece> pieces;
    private final String prefix;
    private final @Nullable Glob fixed;
    private final @Nullable String constant;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
        this.prefix = !pieces.isEmpty() && pieces.getFirst() instanceof Piece.Text(String text) ? text : "";
        this.fixed = pieces.stream().anyMatch(Piece.Variable.class::isInstance) ? null : Glob.of(pieces);
        this.constant = fixed == null ? null : joined(pieces);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where a variable is not written as one
     */
    static Template parse(String text, boolean variables, boolean wildcards) {
        return new Template(Pieces.of(text, variables, wildcards));
    }

    boolean fixed() {
        return fixed != null;
    }

    /** Whether all of its variables have a value. */
    boolean known(RequestContext context) {
        return fixed != null || filled(context) != null;
    }

    /** Whether it matches, which it never does where a variable has no value. */
    boolean matches(String value, RequestContext context) {
        if (!value.startsWith(prefix)) {
            return false;
        }
        if (fixed != null) {
            return fixed.matches(value);
        }
        List<Piece> filled = filled(context);
        return filled != null && Glob.of(filled).matches(value);
    }

    /** The text for a request, of a template without wildcards; nothing where a variable has no value there. */
    @Nullable
    String text(RequestContext context) {
        if (constant != null) {
            return constant;
        }
        List<Piece> filled = filled(context);
        return filled == null ? null : joined(filled);
    }

    private static String joined(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Text(String part)) {
                text.append(part);
            }
        }
        return text.toString();
    }

    private @Nullable List<Piece> filled(RequestContext context) {
        List<Piece> filled = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Variable(String key, String otherwise)) {
                String value = context.single(key);
                if (value == null) {
                    value = otherwise;
                }
                if (value == null) {
                    return null;
                }
                filled.add(new Piece.Text(value));
            } else {
                filled.add(piece);
            }
        }
        return filled;
    }
}
