package dev.signet.api.cognito;

import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a token says; who signed it is another test's. */
final class Claims {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Claims() {}

    static JsonNode of(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
