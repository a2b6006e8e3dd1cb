package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies that decide together what may be done: a request has to be allowed by one of the role, and, where there
 * are any, by one of the session; a statement of either that denies wins over all that allow (IAM User Guide, "Policy
 * evaluation logic").
 *
 * @param role the policies of the role; without any, it may do nothing
 * @param session the policies of the session; without any, it may do what the role may
 */
public record PolicySet(List<NamedPolicy> role, List<NamedPolicy> session) {

    /**
     * Policies.
     *
     * @throws IllegalArgumentException where one is of another kind
     */
    public PolicySet {
        role = checked(role, PolicyKind.ROLE);
        session = checked(session, PolicyKind.SESSION);
    }

    /** Whether the request may be done, and why. */
    public Verdict decide(AccessRequest request) {
        Answer byRole = new Answer(role, request);
        if (byRole.denying != null) {
            return new Verdict(Verdict.Ruling.DENIED, List.of(byRole.denying));
        }
        Answer bySession = new Answer(session, request);
        if (bySession.denying != null) {
            return new Verdict(Verdict.Ruling.DENIED, List.of(bySession.denying));
        }
        if (byRole.allowing == null) {
            return new Verdict(Verdict.Ruling.NOT_ALLOWED_BY_ROLE, List.of());
        }
        if (session.isEmpty()) {
            return new Verdict(Verdict.Ruling.ALLOWED, List.of(byRole.allowing));
        }
        return bySession.allowing == null
                ? new Verdict(Verdict.Ruling.NOT_ALLOWED_BY_SESSION, List.of())
                : new Verdict(Verdict.Ruling.ALLOWED, List.of(byRole.allowing, bySession.allowing));
    }

    /** Every statement held against the request, in their order. */
    public List<Examined> examine(AccessRequest request) {
        List<Examined> examined = new ArrayList<>();
        role.forEach(policy -> examine(policy, request, examined));
        session.forEach(policy -> examine(policy, request, examined));
        return examined;
    }

    /**
     * Whether the trust policy of a role lets somebody take it on, and why.
     *
     * @throws IllegalArgumentException where it is no trust policy
     */
    public static Verdict trust(NamedPolicy policy, AccessRequest request) {
        Answer answer = new Answer(checked(List.of(policy), PolicyKind.TRUST), request);
        if (answer.denying != null) {
            return new Verdict(Verdict.Ruling.DENIED, List.of(answer.denying));
        }
        return answer.allowing == null
                ? new Verdict(Verdict.Ruling.NOT_TRUSTED, List.of())
                : new Verdict(Verdict.Ruling.ALLOWED, List.of(answer.allowing));
    }

    /** Every statement of one policy, of whatever kind, held against the request. */
    public static List<Examined> examine(NamedPolicy policy, AccessRequest request) {
        List<Examined> examined = new ArrayList<>();
        examine(policy, request, examined);
        return examined;
    }

    private static void examine(NamedPolicy policy, AccessRequest request, List<Examined> examined) {
        List<PolicyStatement> statements = policy.document().statements();
        for (int i = 0; i < statements.size(); i++) {
            PolicyStatement statement = statements.get(i);
            examined.add(new Examined(StatementPlace.of(policy, i), statement.effect(), statement.mismatch(request)));
        }
    }

    private static List<NamedPolicy> checked(List<NamedPolicy> policies, PolicyKind kind) {
        if (policies.stream().anyMatch(policy -> policy.document().kind() != kind)) {
            throw new IllegalArgumentException("a policy of another kind than " + kind);
        }
        return List.copyOf(policies);
    }

    /** What some policies say: the first statement that denies, or else the first that allows. */
    private static final class Answer {
        private @Nullable StatementPlace allowing;
        private @Nullable StatementPlace denying;

        Answer(List<NamedPolicy> policies, AccessRequest request) {
            for (NamedPolicy policy : policies) {
                weigh(policy, request);
            }
        }

        private void weigh(NamedPolicy policy, AccessRequest request) {
            List<PolicyStatement> statements = policy.document().statements();
            for (int i = 0; i < statements.size() && denying == null; i++) {
                PolicyStatement statement = statements.get(i);
                boolean denies = statement.effect() == Effect.DENY;
                if ((denies || allowing == null) && statement.mismatch(request) == null) {
                    StatementPlace place = StatementPlace.of(policy, i);
                    if (denies) {
                        denying = place;
                    } else {
                        allowing = place;
                    }
                }
            }
        }
    }
}
