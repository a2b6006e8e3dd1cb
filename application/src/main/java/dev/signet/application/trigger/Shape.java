package dev.signet.application.trigger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Reads an answer strictly: a member that is there is of its type, or null. */
final class Shape {

    private Shape() {}

    /** A member has a type that it may not have. Its value is not told: it may be personal. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what, null, false, false);
        }
    }

    static boolean isTrue(JsonNode of, String name) {
        JsonNode node = member(of, name, JsonNodeType.BOOLEAN, "true or false");
        return node != null && node.asBoolean();
    }

    static @Nullable String text(JsonNode of, String name) {
        JsonNode node = member(of, name, JsonNodeType.STRING, "a text");
        return node == null ? null : node.asString();
    }

    /** An empty one where it is absent. */
    static Map<String, String> texts(JsonNode of, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(of, name).forEach((key, value) -> texts.put(key, textOf(name + "." + key, value)));
        return texts;
    }

    /** An empty one where it is absent. */
    static Map<String, JsonNode> members(JsonNode of, String name) {
        JsonNode node = member(of, name, JsonNodeType.OBJECT, "an object");
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node != null) {
            node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        }
        return members;
    }

    static @Nullable JsonNode object(JsonNode of, String name) {
        return member(of, name, JsonNodeType.OBJECT, "an object");
    }

    /** An empty one where it is absent. */
    static Set<String> list(JsonNode of, String name) {
        JsonNode node = member(of, name, JsonNodeType.ARRAY, "a list");
        Set<String> list = new LinkedHashSet<>();
        if (node != null) {
            node.forEach(each -> list.add(textOf(name, each)));
        }
        return list;
    }

    private static String textOf(String name, JsonNode node) {
        if (!node.isString()) {
            throw new Broken(name + " must hold texts");
        }
        return node.asString();
    }

    private static @Nullable JsonNode member(JsonNode of, String name, JsonNodeType type, String what) {
        JsonNode node = of.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.getNodeType() != type) {
            throw new Broken(name + " must be " + what);
        }
        return node;
    }
}
