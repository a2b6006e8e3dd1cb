package dev.signet.ops.cli;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a person reads it: indented, with long tokens cut. */
final class Shortened {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern LONG = Pattern.compile("\"([A-Za-z0-9_.-]{24})[A-Za-z0-9_.-]{40,}\"");

    private Shortened() {}

    static Stream<String> lines(String json) {
        return LONG.matcher(indented(json)).replaceAll("\"$1…\"").lines();
    }

    private static String indented(String json) {
        try {
            return JSON.writeValueAsString(JSON.readTree(json));
        } catch (JacksonException notJson) {
            return json;
        }
    }
}
