package dev.signet.domain.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What policies say to a request, and why.
 *
 * @param ruling what they say
 * @param because the statements that made it so: the one that denies, or the first ones that allow; none where none does
 */
public record Verdict(Ruling ruling, List<StatementPlace> because) {

    /** The possible answers. */
    public enum Ruling {
        /** It may be done. */
        ALLOWED,
        /** A statement denies it, whatever else allows it. */
        DENIED,
        /** No statement of the role's policies allows it. */
        NOT_ALLOWED_BY_ROLE,
        /** The role may do it, and no statement of the session's policies allows it. */
        NOT_ALLOWED_BY_SESSION,
        /** No statement of the trust policy allows it. */
        NOT_TRUSTED
    }

    public Verdict {
        because = List.copyOf(because);
    }

    /** Whether it may be done. */
    public boolean allowed() {
        return ruling == Ruling.ALLOWED;
    }

    /** One sentence for people. */
    public String sentence() {
        String places = because.stream().map(StatementPlace::toString).collect(Collectors.joining(" and by "));
        return switch (ruling) {
            case ALLOWED -> "Allowed by " + places + ".";
            case DENIED -> "Denied by " + places + ".";
            case NOT_ALLOWED_BY_ROLE -> "No statement of the role's policies allows it.";
            case NOT_ALLOWED_BY_SESSION -> "The role may do it, but no statement of the session's policies allows it.";
            case NOT_TRUSTED -> "No statement of the trust policy allows it.";
        };
    }
}
