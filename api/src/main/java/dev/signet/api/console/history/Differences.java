package dev.signet.api.console.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two states, field by field. */
final class Differences {

    private static final String NONE = "none";

    private Differences() {}

    /**
     * A field of either state.
     *
     * @param path where it stands
     * @param one what it says in the first; absent where that has no such field
     * @param other the same in the second
     */
    record Row(String path, @Nullable String one, @Nullable String other) {

        /** Whether the two say something else. */
        public boolean differs() {
            return !Objects.equals(one, other);
        }
    }

    /** All fields, those of the first in its order and then what only the second has. */
    static List<Row> between(JsonNode one, JsonNode other) {
        Map<String, String> first = flat(one);
        Map<String, String> second = flat(other);
        Set<String> paths = new LinkedHashSet<>(first.keySet());
        paths.addAll(second.keySet());
        return paths.stream()
                .map(path -> new Row(path, first.get(path), second.get(path)))
                .toList();
    }

    /** Those alone that differ. */
    static List<Row> changed(JsonNode one, JsonNode other) {
        return between(one, other).stream().filter(Row::differs).toList();
    }

    private static Map<String, String> flat(JsonNode state) {
        Map<String, String> fields = new LinkedHashMap<>();
        collect("", state, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), fields));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + name(node.get(i), i) + "]", node.get(i), fields);
            }
        } else if (!node.isNull() && !path.isEmpty()) {
            fields.put(path, text(node));
        }
    }

    /** By what one element of a list is known: it keeps that when others come and go. */
    private static String name(JsonNode element, int index) {
        return element.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isString)
                .findFirst()
                .map(JsonNode::asString)
                .orElse(Integer.toString(index));
    }

    private static String text(JsonNode node) {
        if (node.isContainer()) {
            return node.isEmpty()
                    ? NONE
                    : node.valueStream().map(Differences::text).collect(Collectors.joining(", "));
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
