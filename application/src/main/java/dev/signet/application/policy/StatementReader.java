package dev.signet.application.policy;

import dev.signet.domain.policy.Actions;
import dev.signet.domain.policy.Condition;
import dev.signet.domain.policy.Effect;
import dev.signet.domain.policy.LanguageVersion;
import dev.signet.domain.policy.Parties;
import dev.signet.domain.policy.PolicyKind;
import dev.signet.domain.policy.PolicyStatement;
import dev.signet.domain.policy.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one statement. */
final class StatementReader {

    private static final Set<String> OF_PERMISSIONS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");
    private static final Set<String> OF_TRUST = Set.of(
            "Sid", "Effect", "Action", "NotAction", PartiesReader.MEMBER, PartiesReader.EXCEPT_MEMBER, "Condition");

    private StatementReader() {}

    static PolicyStatement read(PolicyKind kind, LanguageVersion version, Members members, Place place) {
        boolean trust = kind == PolicyKind.TRUST;
        members.only(trust ? OF_TRUST : OF_PERMISSIONS);
        Effect effect = effect(members);
        Actions actions = actions(members);
        Resources resources = trust ? null : resources(members, version);
        Parties parties = trust ? PartiesReader.read(members) : null;
        List<Condition> conditions = conditions(members, version);
        String sid = members.text("Sid");
        return place.read(() -> new PolicyStatement(sid, effect, actions, resources, parties, conditions));
    }

    private static Effect effect(Members members) {
        members.required("Effect");
        return switch (members.text("Effect")) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw members.place("Effect").refuse("it has to be Allow or Deny");
        };
    }

    private static Actions actions(Members members) {
        String name = members.either("Action", "NotAction");
        Place place = members.place(name);
        List<String> written = Members.texts(members.required(name), place);
        return place.read(() -> Actions.of(name.equals("NotAction"), written));
    }

    private static Resources resources(Members members, LanguageVersion version) {
        String name = members.either("Resource", "NotResource");
        Place place = members.place(name);
        List<String> written = Members.texts(members.required(name), place);
        return place.read(() -> Resources.of(name.equals("NotResource"), written, version));
    }

    private static List<Condition> conditions(Members members, LanguageVersion version) {
        @Nullable JsonNode node = members.optional("Condition");
        List<Condition> conditions = new ArrayList<>();
        if (node == null) {
            return conditions;
        }
        Members operators = Members.of(node, members.place("Condition"));
        for (Map.Entry<String, JsonNode> operator : operators.all()) {
            Members keys = Members.of(operator.getValue(), operators.place(operator.getKey()));
            for (Map.Entry<String, JsonNode> key : keys.all()) {
                Place place = keys.place(key.getKey());
                List<String> values = Members.values(key.getValue(), place);
                conditions.add(place.read(() -> Condition.of(operator.getKey(), key.getKey(), values, version)));
            }
        }
        return conditions;
    }
}
