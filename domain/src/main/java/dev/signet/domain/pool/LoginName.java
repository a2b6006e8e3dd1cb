package dev.signet.domain.pool;

import dev.signet.domain.name.EmailAddress;
import dev.signet.domain.name.NameProblem;
import dev.signet.domain.name.PhoneNumber;
import dev.signet.domain.name.Username;
import java.util.Optional;
import java.util.Set;

/**
 * A name by which one user of a pool signs in.
 *
 * @param kind what sort of name it is
 * @param canonical the one spelling under which it is kept and compared
 */
public record LoginName(SignInName kind, String canonical) {

    /**
     * The name that was typed at a sign-in, or nothing where no user can have such a name. What has the shape of an
     * address of a kind that the pool knows is one; everything else is a user name. So there is one place to look.
     */
    public static Optional<LoginName> typed(String text, Set<SignInName> kinds) {
        if (kinds.contains(SignInName.EMAIL) && looksLikeEmail(text)) {
            return email(text);
        }
        if (kinds.contains(SignInName.PHONE_NUMBER) && looksLikePhone(text)) {
            return phone(text);
        }
        return kinds.contains(SignInName.USERNAME)
                ? Username.canonical(text).map(name -> new LoginName(SignInName.USERNAME, name))
                : Optional.empty();
    }

    /** What is wrong with {@code text} as the user name of a new user; nothing where it is one. */
    public static Optional<NameProblem> problem(String text, Set<SignInName> kinds) {
        boolean alias = (kinds.contains(SignInName.EMAIL) && looksLikeEmail(text))
                || (kinds.contains(SignInName.PHONE_NUMBER) && looksLikePhone(text));
        return alias ? Optional.of(NameProblem.LOOKS_LIKE_AN_ADDRESS) : Username.problem(text);
    }

    /** This address as a name; nothing where it is none. */
    public static Optional<LoginName> email(String text) {
        return EmailAddress.canonical(text).map(address -> new LoginName(SignInName.EMAIL, address));
    }

    /** This number as a name; nothing where it is none. */
    public static Optional<LoginName> phone(String text) {
        return PhoneNumber.canonical(text).map(number -> new LoginName(SignInName.PHONE_NUMBER, number));
    }

    /** Never the name: what is logged by accident must not be personal data. */
    @Override
    public String toString() {
        return "LoginName[" + kind + "]";
    }

    private static boolean looksLikeEmail(String text) {
        return text.indexOf('@') >= 0;
    }

    private static boolean looksLikePhone(String text) {
        return text.startsWith("+") && text.length() > 1 && text.chars().skip(1).allMatch(Character::isDigit);
    }
}
