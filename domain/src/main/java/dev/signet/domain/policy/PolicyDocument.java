package dev.signet.domain.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a role or a session may do, or who may take on a role.
 *
 * @param kind what it is there for
 * @param version of the policy language
 * @param id its own name for itself; empty where it has none
 * @param statements its rules, at least one
 */
public record PolicyDocument(PolicyKind kind, LanguageVersion version, String id, List<PolicyStatement> statements) {

    /** How many statements a document has at most. */
    public static final int MOST_STATEMENTS = 100;

    /**
     * A document.
     *
     * @throws IllegalArgumentException where it has no statement or too many, where two have one name, or where one has
     *     members that this kind has not
     */
    public PolicyDocument {
        if (statements.isEmpty() || statements.size() > MOST_STATEMENTS) {
            throw new IllegalArgumentException("a policy has from 1 to " + MOST_STATEMENTS + " statements");
        }
        Set<String> names = new HashSet<>();
        for (PolicyStatement statement : statements) {
            if (!statement.sid().isEmpty() && !names.add(statement.sid())) {
                throw new IllegalArgumentException("two statements have the same Sid");
            }
            boolean trusts = kind == PolicyKind.TRUST;
            if ((statement.parties() != null) != trusts || (statement.resources() != null) == trusts) {
                throw new IllegalArgumentException(
                        trusts
                                ? "a statement of a trust policy is about somebody and about no resource"
                                : "a statement is about resources and about nobody in particular");
            }
        }
        statements = List.copyOf(statements);
    }
}
