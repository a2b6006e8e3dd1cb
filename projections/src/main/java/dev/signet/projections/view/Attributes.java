package dev.signet.projections.view;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The attributes of one user as a reader sees them. */
record Attributes(Map<String, JsonNode> values, Set<String> verified) {

    static final Attributes NONE = new Attributes(Map.of(), Set.of());
}
