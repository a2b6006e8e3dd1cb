package dev.signet.api.rest.session;

import dev.signet.api.rest.json.Secret;
import dev.signet.application.signin.AnswerNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What challenges and answers are called at this door: Cognito's names in the case of all other names. */
final class Names {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Begins the name of an attribute, which is spelled as it is. */
    private static final String ATTRIBUTES = "user_attributes.";

    private Names() {}

    static String outside(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** What was sent, by the names that sign-ins know. */
    static Map<String, String> inside(@Nullable Map<String, Secret> sent) {
        Map<String, String> answers = new HashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> answers.put(inside(name), value.value()));
        }
        return answers;
    }

    private static String inside(String name) {
        return name.startsWith(ATTRIBUTES)
                ? AnswerNames.USER_ATTRIBUTES + name.substring(ATTRIBUTES.length())
                : name.toUpperCase(Locale.ROOT);
    }
}
