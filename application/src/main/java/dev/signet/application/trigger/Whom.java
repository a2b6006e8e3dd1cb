package dev.signet.application.trigger;

import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom a trigger is asked about.
 *
 * @param user absent where nobody has that name, or not yet
 * @param username as registered, or as it was typed where nobody has it
 * @param attributes as Cognito gives them to triggers: texts, {@code sub} and the user's status among them
 * @param proved whether somebody has proved something, or an operator acts: such calls are always recorded singly
 */
public record Whom(@Nullable UserId user, String username, Map<String, String> attributes, boolean proved) {

    /** Copies the attributes. */
    public Whom {
        attributes = Map.copyOf(attributes);
    }

    /** Somebody whom the pool knows. */
    public static Whom known(UserId user, Profile profile, UserStatus status, boolean proved) {
        Map<String, String> attributes = new TreeMap<>(profile.attributes());
        attributes.put("sub", user.uuid().toString());
        attributes.put("cognito:user_status", status.name());
        for (String address : new String[] {"email", "phone_number"}) {
            if (attributes.containsKey(address)) {
                attributes.put(
                        address + "_verified",
                        Boolean.toString(profile.verified().contains(address)));
            }
        }
        return new Whom(user, profile.username(), attributes, proved);
    }

    /** Somebody whom the pool does not know. */
    public static Whom unknown(String username, Map<String, String> attributes) {
        return new Whom(null, username, attributes, false);
    }

    /** Neither name nor attributes. */
    @Override
    public String toString() {
        return "Whom[" + user + "]";
    }
}
