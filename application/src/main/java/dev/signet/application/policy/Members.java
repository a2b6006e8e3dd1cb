package dev.signet.application.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of one object of a document. */
final class Members {

    private final JsonNode object;
    private final Place place;

    private Members(JsonNode object, Place place) {
        this.object = object;
        this.place = place;
    }

    static Members of(JsonNode node, Place place) {
        if (!node.isObject()) {
            throw place.refuse("it has to be an object");
        }
        return new Members(node, place);
    }

    /** Refuses what is not known here: a misspelt Condition would allow too much. */
    Members only(Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw place.member(name).refuse("there is no such member here");
            }
        }
        return this;
    }

    Set<Map.Entry<String, JsonNode>> all() {
        return object.properties();
    }

    Place place(String name) {
        return place.member(name);
    }

    boolean has(String name) {
        return object.has(name);
    }

    @Nullable
    JsonNode optional(String name) {
        return object.get(name);
    }

    JsonNode required(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw place.refuse(name + " is missing");
        }
        return node;
    }

    /** The text of a member; empty where it is not there. */
    String text(String name) {
        JsonNode node = object.get(name);
        return node == null ? "" : text(node, place.member(name));
    }

    /** Which of two members is there; exactly one has to be. */
    String either(String one, String other) {
        if (has(one) == has(other)) {
            throw place.refuse("it has to have either " + one + " or " + other);
        }
        return has(one) ? one : other;
    }

    /** One text or several. */
    static List<String> texts(JsonNode node, Place place) {
        if (!node.isArray()) {
            return List.of(text(node, place));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            texts.add(text(node.get(i), place.element(i)));
        }
        return texts;
    }

    /** One value or several, of which numbers and truths may do without quotes. */
    static List<String> values(JsonNode node, Place place) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < (node.isArray() ? node.size() : 1); i++) {
            JsonNode value = node.isArray() ? node.get(i) : node;
            boolean bare = value.isNumber() || value.isBoolean();
            values.add(bare ? value.asString() : text(value, node.isArray() ? place.element(i) : place));
        }
        return values;
    }

    private static String text(JsonNode node, Place place) {
        if (!node.isString()) {
            throw place.refuse("it has to be a text");
        }
        return node.stringValue();
    }
}
