package dev.signet.ops.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** The audit trail as a table, oldest first. */
final class Trail {

    private Trail() {}

    static void print(JsonNode answer, PrintWriter out) {
        JsonNode events = answer.path("events");
        out.printf("%n  %-9s %-30s %-30s %-10s %s%n", "position", "at", "event", "outcome", "actor");
        for (int i = events.size() - 1; i >= 0; i--) {
            JsonNode event = events.path(i);
            out.printf(
                    "  %-9s %-30s %-30s %-10s %s%n",
                    event.path("position").asString(""),
                    event.path("at").asString(""),
                    event.path("type").asString(""),
                    event.path("outcome").asString(""),
                    event.path("actor").path("kind").asString(""));
        }
        out.println("  as of position " + answer.path("as_of").path("position").asString("?"));
        out.flush();
    }
}
