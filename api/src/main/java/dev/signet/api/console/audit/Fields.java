package dev.signet.api.console.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an event, one below the other, as people read them. */
public final class Fields {

    private Fields() {}

    /** One field: where it stands, and what it says. */
    public record Field(String path, String text, boolean mark) {}

    /** All fields of an object, those of objects in it by their whole path. */
    public static List<Field> of(JsonNode object) {
        List<Field> fields = new ArrayList<>();
        collect("", object, fields);
        return List.copyOf(fields);
    }

    /** One value; what is withheld or erased says so. */
    public static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String mark = mark(value);
        return mark != null ? mark : value.isString() ? value.asString() : value.toString();
    }

    private static void collect(String path, JsonNode node, List<Field> fields) {
        String mark = mark(node);
        if (mark != null) {
            fields.add(new Field(path, mark, true));
        } else if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(each -> collect(
                            path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue(), fields));
        } else if (!node.isNull()) {
            fields.add(new Field(path, node.isString() ? node.asString() : node.toString(), false));
        }
    }

    private static @Nullable String mark(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            return null;
        }
        return node.path("withheld").asBoolean(false)
                ? "withheld"
                : node.path("erased").asBoolean(false) ? "erased" : null;
    }
}
