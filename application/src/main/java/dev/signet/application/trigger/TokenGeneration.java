package dev.signet.application.trigger;

import dev.signet.application.token.TokenChanges;
import dev.signet.domain.group.TokenGroups;
import dev.signet.domain.trigger.TokenGenerationVersion;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerSource;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks how tokens are to differ from what they would be. */
@Component
public class TokenGeneration {

    private static final int MOST_CHANGES = 5000;

    /** RFC 6749 §3.3. */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");

    private static final String RESERVED_SCOPES = "aws.cognito.";

    private final Triggers triggers;

    TokenGeneration(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * Asks; where the pool wants nobody asked, nothing is to differ.
     *
     * @param groups what the tokens would say of groups
     * @param scopes what the access token would have
     * @throws TriggerRefused where it said no, or nothing, and that is to mean no
     */
    public TokenChanges ask(
            Occasion occasion, TriggerSource source, Whom whom, TokenGroups groups, Collection<String> scopes) {
        if (!occasion.asks(Trigger.PRE_TOKEN_GENERATION)) {
            return TokenChanges.NONE;
        }
        TokenGenerationVersion version = occasion.settings().tokenGeneration();
        boolean first = version == TokenGenerationVersion.V1_0;
        Question question = Question.of(occasion, source, whom)
                .with("groupConfiguration", configuration(groups))
                .withMetadata()
                .expecting(first ? "claimsOverrideDetails" : "claimsAndScopeOverrideDetails", Question.JSON.nullNode());
        if (!first) {
            question = question.with("scopes", list(scopes));
        }
        return triggers.ask(question, version.number(), first ? TokenGeneration::first : TokenGeneration::later)
                .orElse(TokenChanges.NONE);
    }

    private static JsonNode configuration(TokenGroups groups) {
        ObjectNode node = Question.JSON.objectNode();
        node.set("groupsToOverride", list(groups.names()));
        node.set("iamRolesToOverride", list(groups.roles()));
        node.put("preferredRole", groups.preferredRole());
        return node;
    }

    private static ArrayNode list(Collection<String> texts) {
        ArrayNode list = Question.JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static TokenChanges first(JsonNode response) {
        JsonNode details = Shape.object(response, "claimsOverrideDetails");
        if (details == null) {
            return TokenChanges.NONE;
        }
        Shape.texts(details, "claimsToAddOrOverride");
        return bounded(
                new TokenChanges(claims(details), TokenChanges.Claims.NONE, List.of(), List.of(), groups(details)));
    }

    private static TokenChanges later(JsonNode response) {
        JsonNode details = Shape.object(response, "claimsAndScopeOverrideDetails");
        if (details == null) {
            return TokenChanges.NONE;
        }
        JsonNode id = Shape.object(details, "idTokenGeneration");
        JsonNode access = Shape.object(details, "accessTokenGeneration");
        return bounded(new TokenChanges(
                claims(id),
                claims(access),
                access == null ? List.of() : scopes(access, "scopesToAdd"),
                access == null ? List.of() : scopes(access, "scopesToSuppress"),
                groups(details)));
    }

    private static TokenChanges.Claims claims(@Nullable JsonNode of) {
        return of == null
                ? TokenChanges.Claims.NONE
                : new TokenChanges.Claims(
                        Shape.members(of, "claimsToAddOrOverride"), Shape.list(of, "claimsToSuppress"));
    }

    private static List<String> scopes(JsonNode of, String name) {
        List<String> scopes = List.copyOf(Shape.list(of, name));
        for (String scope : scopes) {
            if (!SCOPE.matcher(scope).matches()) {
                throw new Shape.Broken(name + " must hold scopes as RFC 6749 has them");
            }
            if (name.equals("scopesToAdd") && scope.startsWith(RESERVED_SCOPES)) {
                throw new Shape.Broken(name + " must not hold what begins with " + RESERVED_SCOPES);
            }
        }
        return scopes;
    }

    private static TokenChanges.@Nullable Groups groups(JsonNode details) {
        JsonNode of = Shape.object(details, "groupOverrideDetails");
        return of == null
                ? null
                : new TokenChanges.Groups(
                        List.copyOf(Shape.list(of, "groupsToOverride")),
                        List.copyOf(Shape.list(of, "iamRolesToOverride")),
                        Shape.text(of, "preferredRole"));
    }

    private static TokenChanges bounded(TokenChanges changes) {
        if (changes.size() > MOST_CHANGES) {
            throw new Shape.Broken("it changes more than " + MOST_CHANGES + " claims and scopes");
        }
        return changes;
    }
}
