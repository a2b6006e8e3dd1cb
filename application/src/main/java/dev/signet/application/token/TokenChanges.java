package dev.signet.application.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How tokens differ from what Signet would say by itself. What is both added and suppressed is not there (Cognito); what
 * says who issued a token, about whom, for whom and for how long cannot be changed, and such a change is passed over.
 *
 * @param id of the ID token
 * @param access of the access token
 * @param scopesToAdd to the access token
 * @param scopesToSuppress in the access token
 * @param groups in place of what both tokens would say of groups; absent where that stays
 */
public record TokenChanges(
        Claims id,
        Claims access,
        List<String> scopesToAdd,
        List<String> scopesToSuppress,
        @Nullable Groups groups) {

    /** None. */
    public static final TokenChanges NONE = new TokenChanges(Claims.NONE, Claims.NONE, List.of(), List.of(), null);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCOPE = "scope";

    /** Cognito's list, and what Signet says besides. */
    private static final Set<String> FIXED = Set.of(
            "acr",
            "amr",
            "at_hash",
            "auth_time",
            "azp",
            "aud",
            "client_id",
            "cognito:username",
            "device_key",
            "event_id",
            "exp",
            "iat",
            "identities",
            "iss",
            "jti",
            "nbf",
            "nonce",
            "origin_jti",
            SCOPE,
            "sid",
            "status",
            "sub",
            "token_use",
            "username",
            "version");

    /**
     * Changes of claims.
     *
     * @param add by name
     * @param suppress names
     */
    public record Claims(Map<String, JsonNode> add, Set<String> suppress) {

        /** None. */
        public static final Claims NONE = new Claims(Map.of(), Set.of());

        /** Never the values. */
        @Override
        public String toString() {
            return "Claims[" + add.size() + ", " + suppress.size() + "]";
        }
    }

    /** What tokens say of groups. */
    public record Groups(
            List<String> groups,
            List<String> roles,
            @Nullable String preferredRole) {}

    /** How many changes those are. */
    public int size() {
        return id.add().size()
                + id.suppress().size()
                + access.add().size()
                + access.suppress().size()
                + scopesToAdd.size()
                + scopesToSuppress.size();
    }

    byte[] inIdToken(byte[] claims) {
        if (this == NONE) {
            return claims;
        }
        ObjectNode token = (ObjectNode) JSON.readTree(claims);
        if (groups != null) {
            group(token, groups.groups());
            set(token, "cognito:roles", groups.roles());
            token.remove("cognito:preferred_role");
            if (groups.preferredRole() != null) {
                token.put("cognito:preferred_role", groups.preferredRole());
            }
        }
        change(token, id);
        return JSON.writeValueAsBytes(token);
    }

    byte[] inAccessToken(byte[] claims) {
        if (this == NONE) {
            return claims;
        }
        ObjectNode token = (ObjectNode) JSON.readTree(claims);
        if (groups != null) {
            group(token, groups.groups());
        }
        Set<String> scopes =
                new LinkedHashSet<>(List.of(token.path(SCOPE).asString("").split(" ")));
        scopes.addAll(scopesToAdd);
        scopesToSuppress.forEach(scopes::remove);
        token.put(SCOPE, String.join(" ", scopes));
        change(token, access);
        return JSON.writeValueAsBytes(token);
    }

    private static void change(ObjectNode token, Claims changes) {
        changes.add().forEach((name, value) -> {
            if (!FIXED.contains(name) && !value.isNull()) {
                token.set(name, value);
            }
        });
        changes.suppress().stream().filter(name -> !FIXED.contains(name)).forEach(token::remove);
    }

    private static void group(ObjectNode token, List<String> groups) {
        set(token, "cognito:groups", groups);
    }

    private static void set(ObjectNode token, String name, List<String> texts) {
        token.remove(name);
        if (!texts.isEmpty()) {
            ArrayNode list = token.putArray(name);
            texts.forEach(list::add);
        }
    }

    /** Never the claims. */
    @Override
    public String toString() {
        return "TokenChanges[" + size() + "]";
    }
}
