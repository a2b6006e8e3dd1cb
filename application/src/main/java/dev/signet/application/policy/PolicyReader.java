package dev.signet.application.policy;

import dev.signet.domain.policy.LanguageVersion;
import dev.signet.domain.policy.PolicyDocument;
import dev.signet.domain.policy.PolicyKind;
import dev.signet.domain.policy.PolicyStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads policy documents as IAM's grammar has them. */
public final class PolicyReader {

    /** How many characters the JSON may have with its white space. */
    private static final int LONGEST_TEXT = 65_536;

    private static final int DEEPEST = 8;
    private static final Set<String> MEMBERS = Set.of("Version", "Id", "Statement");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolicyReader() {}

    /**
     * Reads a document.
     *
     * @param field what the caller calls it, for the refusal
     * @throws PolicyRefused where it is none of that kind
     */
    public static PolicyDocument read(PolicyKind kind, String text, String field) {
        long characters = text.chars().filter(each -> each > ' ').count();
        if (characters > kind.characters() || text.length() > LONGEST_TEXT) {
            throw new PolicyRefused.TooLarge(field, kind);
        }
        Place root = new Place(field, "");
        Members members = Members.of(parse(text, root), root).only(MEMBERS);
        LanguageVersion version = version(members);
        List<PolicyStatement> statements = statements(kind, members, version);
        return members.place("Statement").read(() -> new PolicyDocument(kind, version, members.text("Id"), statements));
    }

    private static JsonNode parse(String text, Place root) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException wrong) {
            TokenStreamLocation at = wrong.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw root.refuse("it is no JSON" + where + ", names a member twice, or is nested too deeply");
        }
    }

    private static LanguageVersion version(Members members) {
        if (!members.has("Version")) {
            return LanguageVersion.FIRST;
        }
        return LanguageVersion.of(members.text("Version"))
                .orElseThrow(() -> members.place("Version").refuse("it has to be 2012-10-17 or 2008-10-17"));
    }

    private static List<PolicyStatement> statements(PolicyKind kind, Members members, LanguageVersion version) {
        JsonNode node = members.required("Statement");
        Place place = members.place("Statement");
        if (!node.isArray()) {
            return List.of(StatementReader.read(kind, version, Members.of(node, place), place));
        }
        if (node.size() > PolicyDocument.MOST_STATEMENTS) {
            throw place.refuse("a policy has at most " + PolicyDocument.MOST_STATEMENTS + " statements");
        }
        List<PolicyStatement> statements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Place element = place.element(i);
            statements.add(StatementReader.read(kind, version, Members.of(node.get(i), element), element));
        }
        return statements;
    }
}
