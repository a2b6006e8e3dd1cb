package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;

/** Comparisons of texts, the only ones with variables. */
final class StringOperands {

    private static final int COMPONENTS = 6;

    private StringOperands() {}

    static Operand exact(String written, LanguageVersion version) {
        Template template = Template.parse(written, version.variables(), false);
        return (value, context) -> value.equals(template.text(context));
    }

    static Operand ignoringCase(String written, LanguageVersion version) {
        Template template = Template.parse(written, version.variables(), false);
        return (value, context) -> value.equalsIgnoreCase(template.text(context));
    }

    static Operand like(String written, LanguageVersion version) {
        return Template.parse(written, version.variables(), true)::matches;
    }

    /** Each of the six components for itself, so that none reaches over a colon. */
    static Operand arn(String written, LanguageVersion version) {
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
}
