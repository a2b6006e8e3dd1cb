package dev.signet.domain.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy document.
 *
 * @param sid its name in the document; empty where it has none
 * @param effect what it does where it applies
 * @param actions what is done
 * @param resources what it is done to; nothing in trust policies
 * @param parties who does it; nothing but in trust policies
 * @param conditions all of which have to hold
 */
public record PolicyStatement(
        String sid,
        Effect effect,
        Actions actions,
        @Nullable Resources resources,
        @Nullable Parties parties,
        List<Condition> conditions) {

    /**
     * A rule.
     *
     * @throws IllegalArgumentException where its name has other characters than letters and digits, or it trusts
     *     everybody but some
     */
    public PolicyStatement {
        if (!sid.chars().allMatch(PolicyStatement::letterOrDigit)) {
            throw new IllegalArgumentException("the name of a statement has letters and digits alone");
        }
        if (parties != null && parties.except() && effect == Effect.ALLOW) {
            throw new IllegalArgumentException("a statement that excepts somebody can deny alone");
        }
        conditions = List.copyOf(conditions);
    }

    /** Why it does not apply; nothing where it does. */
    @Nullable
    Mismatch mismatch(AccessRequest request) {
        if (!actions.cover(request.action())) {
            return Mismatch.OF_ACTION;
        }
        if (resources != null && !resources.cover(request.resource(), request.context(), effect)) {
            return Mismatch.OF_RESOURCE;
        }
        if (parties != null && !parties.cover(request.parties())) {
            return Mismatch.OF_PARTY;
        }
        for (Condition condition : conditions) {
            if (!condition.holds(request.context())) {
                return condition.mismatch();
            }
        }
        return null;
    }

    private static boolean letterOrDigit(int each) {
        return each >= '0' && each <= '9' || each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z';
    }
}
