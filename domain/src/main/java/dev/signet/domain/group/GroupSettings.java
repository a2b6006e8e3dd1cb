package dev.signet.domain.group;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides about a group, and may change.
 *
 * @param description what the group is for; it names no person, since it stays in the history; at most 2048 characters,
 *     empty for none
 * @param precedence which group's role is preferred where a user is in several: the lowest, from 0; a group without one is
 *     never preferred
 * @param role the role that members may take (an ARN of 20 to 2048 characters); absent for none
 */
public record GroupSettings(
        String description,
        @Nullable Integer precedence,
        @Nullable String role) {

    /** Neither description nor precedence nor role. */
    public static final GroupSettings NONE = new GroupSettings("", null, null);

    /** The form that Cognito takes. */
    private static final Pattern ARN =
            Pattern.compile("arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:[\\w+=/,.@-]*:[0-9]+(?::[\\w+=/,.@-]+){1,3}");

    public GroupSettings {
        Limits.length("description", description, 0, 2048);
        if (!PlainText.isOne(description)) {
            throw new IllegalArgumentException("description must be plain text");
        }
        if (precedence != null) {
            Limits.within("precedence", precedence, 0, Integer.MAX_VALUE);
        }
        if (role != null) {
            Limits.length("role", role, 20, 2048);
            if (!ARN.matcher(role).matches()) {
                throw new IllegalArgumentException("role must be an ARN such as arn:aws:iam::123456789012:role/Name");
            }
        }
    }
}
