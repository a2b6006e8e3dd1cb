package dev.signet.domain.name;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name that a user chose. Names that a person would read as the same are the same: compatible forms and upper and
 * lower case are folded (UAX #15 NFKC, Unicode §3.13), and what cannot be seen or is there to deceive is refused (UTS
 * #39 §5.1, reduced to the scripts that look alike).
 */
public final class Username {

    private static final int LONGEST = 128;
    private static final Set<UnicodeScript> ALIKE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private Username() {}

    /** What is wrong with {@code typed} as a user name; nothing where it is one. */
    public static Optional<NameProblem> problem(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(NameProblem.EMPTY);
        }
        if (tooLong(typed)) {
            return Optional.of(NameProblem.TOO_LONG);
        }
        String folded = fold(typed);
        if (tooLong(folded)) {
            return Optional.of(NameProblem.TOO_LONG);
        }
        // also as typed, since folding drops some of what cannot be seen
        if (!typed.codePoints().allMatch(Visible::is) || !folded.codePoints().allMatch(Visible::is)) {
            return Optional.of(NameProblem.INVISIBLE_CHARACTER);
        }
        if (isMark(folded.codePointAt(0))) {
            return Optional.of(NameProblem.BEGINS_WITH_A_MARK);
        }
        return mixesScripts(folded) ? Optional.of(NameProblem.MIXED_SCRIPTS) : Optional.empty();
    }

    /** The form by which two spellings are the same name; nothing where {@code typed} is no user name. */
    public static Optional<String> canonical(String typed) {
        return problem(typed).isPresent() ? Optional.empty() : Optional.of(fold(typed));
    }

    /** Through upper case, where letters meet that have several lower-case forms (σ and ς, ß and ss, ẞ after ß). */
    private static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String folded =
                compatible.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean mixesScripts(String text) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .filter(ALIKE::contains)
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }
}
