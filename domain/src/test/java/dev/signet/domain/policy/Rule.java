package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement as it is written, for tests that write statements and for those that read them another way. */
record Rule(
        Effect effect,
        boolean exceptActions,
        List<String> actions,
        boolean exceptResources,
        List<String> resources,
        List<Test> conditions) {

    /** One condition as it is written. */
    record Test(String operator, String key, List<String> values) {}

    static Rule allow(String... actions) {
        return new Rule(Effect.ALLOW, false, List.of(actions), false, List.of("*"), List.of());
    }

    static Rule deny(String... actions) {
        return new Rule(Effect.DENY, false, List.of(actions), false, List.of("*"), List.of());
    }

    Rule on(String... these) {
        return new Rule(effect, exceptActions, actions, false, List.of(these), conditions);
    }

    Rule onAllBut(String... these) {
        return new Rule(effect, exceptActions, actions, true, List.of(these), conditions);
    }

    Rule insteadOfThese() {
        return new Rule(effect, true, actions, exceptResources, resources, conditions);
    }

    Rule where(String operator, String key, String... values) {
        List<Test> more = new ArrayList<>(conditions);
        more.add(new Test(operator, key, List.of(values)));
        return new Rule(effect, exceptActions, actions, exceptResources, resources, more);
    }

    PolicyStatement statement() {
        return new PolicyStatement(
                "",
                effect,
                Actions.of(exceptActions, actions),
                Resources.of(exceptResources, resources, LanguageVersion.CURRENT),
                null,
                conditions.stream()
                        .map(test -> Condition.of(test.operator, test.key, test.values, LanguageVersion.CURRENT))
                        .toList());
    }

    static NamedPolicy policy(PolicyKind kind, String name, List<Rule> rules) {
        return new NamedPolicy(
                name,
                new PolicyDocument(
                        kind,
                        LanguageVersion.CURRENT,
                        "",
                        rules.stream().map(Rule::statement).toList()));
    }

    static PolicySet role(Rule... rules) {
        return new PolicySet(List.of(policy(PolicyKind.ROLE, "role", Arrays.asList(rules))), List.of());
    }
}
