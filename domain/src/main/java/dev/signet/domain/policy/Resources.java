package dev.signet.domain.policy;

import java.util.ArrayList;
import java.util.List;

/** Which resources a statement is about. */
public final class Resources {

    private static final int COMPONENTS = 6;

    private final boolean except;
    private final List<Template> templates;

    private Resources(boolean except, List<Template> templates) {
        this.except = except;
        this.templates = templates;
    }

    /**
     * Those, or all others.
     *
     * @param except whether all others are meant
     * @throws IllegalArgumentException where one of them is neither an ARN nor {@code *}
     */
    public static Resources of(boolean except, List<String> written, LanguageVersion version) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("a resource has to be named");
        }
        List<Template> templates = new ArrayList<>();
        for (String each : written) {
            check(each, version.variables());
            templates.add(Template.parse(each, version.variables(), true));
        }
        return new Resources(except, List.copyOf(templates));
    }

    /**
     * Whether it is one of them. A variable without a value makes a resource that nothing is (IAM User Guide, "Policy
     * variables with no value"); to allow all but such a one would be to allow everything, so that an allowing statement
     * covers nothing then.
     */
    boolean cover(String resource, RequestContext context, Effect effect) {
        for (Template template : templates) {
            if (template.matches(resource, context)) {
                return !except;
            }
        }
        return except && (effect == Effect.DENY || templates.stream().allMatch(each -> each.known(context)));
    }

    private static void check(String written, boolean variables) {
        if (written.equals("*")) {
            return;
        }
        List<String> components = Pieces.components(written, variables, COMPONENTS);
        boolean whole = components.size() == COMPONENTS || (components.size() > 3 && written.endsWith("*"));
        if (!whole
                || !components.getFirst().equals("arn")
                || components.getLast().isEmpty()) {
            throw new IllegalArgumentException("resources are written such as arn:aws:s3:::bucket/folder/* or *");
        }
        if (components.get(2).isEmpty()
                || components.get(2).indexOf('*') >= 0
                || components.get(2).indexOf('?') >= 0) {
            throw new IllegalArgumentException("the service of a resource is named in full");
        }
        for (int i = 0; i < Math.min(components.size(), COMPONENTS - 1); i++) {
            if (!Template.parse(components.get(i), variables, true).fixed()) {
                throw new IllegalArgumentException("variables stand after the fifth colon of a resource alone");
            }
        }
    }
}
