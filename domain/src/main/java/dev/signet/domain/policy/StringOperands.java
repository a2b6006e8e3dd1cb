package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Comparisons of texts, the only ones with variables. */
final class StringOperands {

    private static final int COMPONENTS = 6;

    private StringOperands() {}

    static Operand exact(List<String> written, LanguageVersion version) {
        return any(written, each -> {
            Template template = Template.parse(each, version.variables(), false);
            return (value, context) -> value.equals(template.text(context));
        });
    }

    static Operand ignoringCase(List<String> written, LanguageVersion version) {
        return any(written, each -> {
            Template template = Template.parse(each, version.variables(), false);
            return (value, context) -> value.equalsIgnoreCase(template.text(context));
        });
    }

    static Operand like(List<String> written, LanguageVersion version) {
        return any(written, each -> Template.parse(each, version.variables(), true)::matches);
    }

    static Operand arn(List<String> written, LanguageVersion version) {
        return any(written, each -> arn(each, version));
    }

    /** Each of the six components for itself, so that none reaches over a colon. */
    private static Operand arn(String written, LanguageVersion version) {
        if (written.equals("*")) {
            return (value, _) -> value.startsWith("arn:");
        }
        List<Template> templates = new ArrayList<>();
        for (String component : Pieces.components(written, version.variables(), COMPONENTS)) {
            templates.add(Template.parse(component, version.variables(), true));
        }
        if (templates.size() != COMPONENTS || !written.startsWith("arn:")) {
            throw new IllegalArgumentException("ARNs have six parts between colons");
        }
        return (value, context) -> {
            List<String> components = Pieces.components(value, false, COMPONENTS);
            if (components.size() != COMPONENTS) {
                return false;
            }
            for (int i = 0; i < COMPONENTS; i++) {
                if (!templates.get(i).matches(components.get(i), context)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Operand any(List<String> written, Function<String, Operand> reading) {
        List<Operand> operands = written.stream().map(reading).toList();
        return (value, context) -> {
            for (Operand operand : operands) {
                if (operand.matches(value, context)) {
                    return true;
                }
            }
            return false;
        };
    }
}
