package dev.signet.domain.password;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a password must look like (Cognito's PasswordPolicy).
 *
 * @param minimumLength 6 to 99 characters (code points)
 * @param requireUppercase at least one of A to Z
 * @param requireLowercase at least one of a to z
 * @param requireNumbers at least one of 0 to 9
 * @param requireSymbols at least one of Cognito's symbols, or a space that is neither first nor last
 * @param temporaryPasswordValidity how long a password set by an operator opens the door; whole days, 1 to 365
 * @param historySize how many earlier passwords may not be used again; 0 to 24
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean requireNumbers,
        boolean requireSymbols,
        Duration temporaryPasswordValidity,
        int historySize) {

    /** Cognito's defaults: eight characters, every class, seven days, no history. */
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, true, true, true, true, Duration.ofDays(7), 0);

    private static final int LONGEST = 256;
    private static final String SYMBOLS = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-";

    public PasswordPolicy {
        Limits.within("passwordPolicy.minimumLength", minimumLength, 6, 99);
        Limits.within(
                "passwordPolicy.temporaryPasswordValidity",
                temporaryPasswordValidity,
                Duration.ofDays(1),
                Duration.ofDays(365));
        if (!temporaryPasswordValidity.equals(Duration.ofDays(temporaryPasswordValidity.toDays()))) {
            throw new IllegalArgumentException("passwordPolicy.temporaryPasswordValidity must be whole days");
        }
        Limits.within("passwordPolicy.historySize", historySize, 0, 24);
    }

    /** Everything that is wrong with {@code password}, in the order in which Cognito looks; empty where it conforms. */
    public List<PasswordProblem> check(String password) {
        List<PasswordProblem> problems = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        note(problems, length < minimumLength, PasswordProblem.TOO_SHORT);
        note(problems, length > LONGEST, PasswordProblem.TOO_LONG);
        note(problems, requireUppercase && lacks(password, c -> c >= 'A' && c <= 'Z'), PasswordProblem.NO_UPPERCASE);
        note(problems, requireLowercase && lacks(password, c -> c >= 'a' && c <= 'z'), PasswordProblem.NO_LOWERCASE);
        note(problems, requireNumbers && lacks(password, c -> c >= '0' && c <= '9'), PasswordProblem.NO_NUMBER);
        note(problems, requireSymbols && lacks(password.strip(), PasswordPolicy::isSymbol), PasswordProblem.NO_SYMBOL);
        note(problems, !password.equals(password.strip()), PasswordProblem.SPACE_AT_AN_END);
        note(problems, !PlainText.isOne(password), PasswordProblem.NOT_TEXT);
        return List.copyOf(problems);
    }

    private static void note(List<PasswordProblem> problems, boolean found, PasswordProblem problem) {
        if (found) {
            problems.add(problem);
        }
    }

    private static boolean lacks(String password, IntPredicate wanted) {
        return password.codePoints().noneMatch(wanted);
    }

    private static boolean isSymbol(int character) {
        return character == ' ' || SYMBOLS.indexOf(character) >= 0;
    }
}
