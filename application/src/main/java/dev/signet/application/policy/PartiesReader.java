package dev.signet.application.policy;

import dev.signet.domain.policy.Parties;
import dev.signet.domain.policy.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads whom a statement of a trust policy is about. */
final class PartiesReader {

    static final String MEMBER = "Principal";
    static final String EXCEPT_MEMBER = "NotPrincipal";

    private PartiesReader() {}

    static Parties read(Members members) {
        String name = members.either(MEMBER, EXCEPT_MEMBER);
        boolean except = name.equals(EXCEPT_MEMBER);
        Place place = members.place(name);
        JsonNode node = members.required(name);
        if (node.isString() && node.stringValue().equals("*") && !except) {
            return Parties.anyone();
        }
        List<Party> named = new ArrayList<>();
        Members kinds = Members.of(node, place);
        for (Map.Entry<String, JsonNode> entry : kinds.all()) {
            Place of = kinds.place(entry.getKey());
            Party.Kind kind = Stream.of(Party.Kind.values())
                    .filter(each -> each.member().equals(entry.getKey()))
                    .findAny()
                    .orElseThrow(() -> of.refuse("there is no such member here"));
            Members.texts(entry.getValue(), of).forEach(each -> named.add(new Party(kind, each)));
        }
        return place.read(() -> Parties.of(except, named));
    }
}
