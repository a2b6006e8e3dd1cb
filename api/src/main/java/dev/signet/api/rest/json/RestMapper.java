package dev.signet.api.rest.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the REST door for what leaves by another one. */
public final class RestMapper {

    private static final JsonMapper MAPPER = RestJson.mapper();

    private RestMapper() {}

    /** What the door would answer with {@code body}. */
    public static JsonNode tree(Object body) {
        return MAPPER.valueToTree(body);
    }
}
