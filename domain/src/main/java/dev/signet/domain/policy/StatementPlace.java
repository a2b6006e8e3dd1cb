package dev.signet.domain.policy;

import java.util.Locale;

/**
 * Where a statement stands.
 *
 * @param kind of its policy
 * @param policy the name of its policy
 * @param index its place there, counted from 0
 * @param sid its name; empty where it has none
 */
public record StatementPlace(PolicyKind kind, String policy, int index, String sid) {

    static StatementPlace of(NamedPolicy policy, int index) {
        PolicyDocument document = policy.document();
        return new StatementPlace(
                document.kind(),
                policy.name(),
                index,
                document.statements().get(index).sid());
    }

    @Override
    public String toString() {
        String named = sid.isEmpty() ? "" : " (" + sid + ")";
        return "Statement[" + index + "]" + named + " of the " + kind.name().toLowerCase(Locale.ROOT) + " policy "
                + policy;
    }
}
