package dev.signet.domain.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the language once more, slow and as near to their wording as can be, over what is written. */
final class ObviousReading {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, List<String>> context;
    private final String action;
    private final String resource;

    ObviousReading(String action, String resource, Map<String, List<String>> context) {
        this.action = action;
        this.resource = resource;
        this.context = context;
    }

    boolean allowed(List<Rule> role, List<Rule> session) {
        boolean denied = Stream.concat(role.stream(), session.stream())
                .anyMatch(rule -> rule.effect() == Effect.DENY && applies(rule));
        return !denied && allows(role) && (session.isEmpty() || allows(session));
    }

    private boolean allows(List<Rule> rules) {
        return rules.stream().anyMatch(rule -> rule.effect() == Effect.ALLOW && applies(rule));
    }

    private boolean applies(Rule rule) {
        boolean action = rule.actions().stream()
                        .anyMatch(each -> like(each.toLowerCase(Locale.ROOT), this.action.toLowerCase(Locale.ROOT)))
                != rule.exceptActions();
        boolean open = rule.exceptResources()
                && rule.effect() == Effect.ALLOW
                && rule.resources().stream().anyMatch(each -> regex(each, true) == null);
        boolean resource =
                rule.resources().stream().anyMatch(each -> like(each, this.resource)) != rule.exceptResources();
        return action && resource && !open && rule.conditions().stream().allMatch(this::holds);
    }

    private boolean holds(Rule.Test test) {
        List<String> values = context.getOrDefault(test.key(), List.of());
        if (test.operator().equals("Null")) {
            return test.values().contains(String.valueOf(values.isEmpty()));
        }
        String operator = test.operator();
        if (operator.endsWith("IfExists") && values.isEmpty()) {
            return true;
        }
        String comparison = operator.replace("IfExists", "").replaceAll("^For.*:", "");
        boolean not = comparison.contains("Not");
        if (operator.startsWith("ForAllValues:")) {
            return values.stream().allMatch(value -> equal(comparison, test, value) != not);
        }
        if (operator.startsWith("ForAnyValue:")) {
            return values.stream().anyMatch(value -> equal(comparison, test, value) != not);
        }
        return values.stream().anyMatch(value -> equal(comparison, test, value)) != not;
    }

    private boolean equal(String comparison, Rule.Test test, String value) {
        boolean wildcards = comparison.endsWith("Like");
        return test.values().stream().anyMatch(each -> {
            String regex = regex(each, wildcards);
            return regex != null
                    && Pattern.compile(regex, Pattern.DOTALL).matcher(value).matches();
        });
    }

    private boolean like(String pattern, String text) {
        String regex = regex(pattern, true);
        return regex != null
                && Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    /** As a regular expression; null where a variable has no value. */
    @SuppressWarnings("NullAway") // tests say "nothing" plainly
    private String regex(String written, boolean wildcards) {
        StringBuilder regex = new StringBuilder();
        Matcher variables = VARIABLE.matcher(written);
        int from = 0;
        while (variables.find()) {
            regex.append(plain(written.substring(from, variables.start()), wildcards));
            String name = variables.group(1);
            if (!name.equals("*")) {
                List<String> values = context.getOrDefault(name.split(",")[0], List.of());
                boolean otherwise = name.contains(",");
                if (values.size() != 1 && !otherwise) {
                    return null;
                }
                regex.append(Pattern.quote(values.size() == 1 ? values.getFirst() : name.split("'")[1]));
            } else {
                regex.append("\\*");
            }
            from = variables.end();
        }
        return regex.append(plain(written.substring(from), wildcards)).toString();
    }

    private static String plain(String text, boolean wildcards) {
        StringBuilder regex = new StringBuilder();
        for (char each : text.toCharArray()) {
            if (wildcards && each == '*') {
                regex.append(".*");
            } else if (wildcards && each == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(each)));
            }
        }
        return regex.toString();
    }
}
