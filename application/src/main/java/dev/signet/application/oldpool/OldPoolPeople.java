package dev.signet.application.oldpool;

import dev.signet.application.oldpool.OldPoolAnswer.Broken;
import dev.signet.application.oldpool.OldPoolAnswer.Known;
import dev.signet.application.oldpool.OldPoolAnswer.Standing;
import dev.signet.application.oldpool.OldPoolClient.Reply;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads who somebody is out of what the old pool says. */
final class OldPoolPeople {

    private static final Set<String> SIGN_IN_BY_PASSWORD =
            Set.of("CONFIRMED", "RESET_REQUIRED", "COMPROMISED", "ARCHIVED");

    private OldPoolPeople() {}

    static OldPoolAnswer of(Reply reply, String member, Set<String> groups, Standing standing) {
        Map<String, String> attributes = new HashMap<>();
        for (JsonNode each : reply.body().path(member)) {
            attributes.put(each.path("Name").asString(""), each.path("Value").asString(""));
        }
        return known(reply.text("Username"), attributes, groups, standing);
    }

    /** The challenge to choose a password says who it is about. */
    static OldPoolAnswer ofChallenge(Reply reply) {
        JsonNode said = json(reply.text("ChallengeParameters", "userAttributes"));
        if (said == null || !said.isObject()) {
            return new Broken("the old pool asks for a new password and does not say of whom");
        }
        Map<String, String> attributes = new HashMap<>();
        said.properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asString("")));
        return known(nameOf(reply, ""), attributes, Set.of(), Standing.PASSWORD_TEMPORARY);
    }

    /** Whom a challenge is put to. */
    static String nameOf(Reply reply, String typed) {
        String name = reply.text("ChallengeParameters", "USER_ID_FOR_SRP");
        return name.isEmpty() ? typed : name;
    }

    static boolean mayCome(Reply user) {
        return user.body().path("Enabled").asBoolean(true) && SIGN_IN_BY_PASSWORD.contains(user.text("UserStatus"));
    }

    /** The groups that an access token names. Whether it is genuine need not be judged: the old pool has just sent it. */
    static Set<String> groups(String accessToken) {
        String[] parts = accessToken.split("\\.", -1);
        JsonNode claims = parts.length < 2 ? null : decoded(parts[1]);
        Set<String> groups = new HashSet<>();
        if (claims != null) {
            claims.path("cognito:groups").forEach(each -> groups.add(each.asString("")));
        }
        return groups;
    }

    private static @Nullable JsonNode decoded(String part) {
        try {
            return OldPoolClient.JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (JacksonException | IllegalArgumentException opaque) {
            return null; // a token that only its issuer reads names no groups
        }
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return text.isEmpty() ? null : OldPoolClient.JSON.readTree(text);
        } catch (JacksonException notJson) {
            return null; // told as an answer that cannot be taken
        }
    }

    private static OldPoolAnswer known(
            String username, Map<String, String> attributes, Set<String> groups, Standing standing) {
        if (attributes.isEmpty() && username.isEmpty()) {
            return new Broken("the old pool does not say who that is");
        }
        return new Known(username.isEmpty() ? null : username, attributes, groups, standing);
    }
}
