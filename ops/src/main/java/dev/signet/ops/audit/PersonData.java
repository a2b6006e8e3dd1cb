package dev.signet.ops.audit;

import dev.signet.ops.door.Door;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person is told: the account, the sessions and everything that happened. */
final class PersonData {

    private PersonData() {}

    /** All pages of the answer as one. */
    static JsonNode fetch(Door door, String pool, String user) {
        String path = "/v1/pools/" + pool + "/users/" + user + "/data";
        ObjectNode whole = (ObjectNode) door.get(path);
        ArrayNode events = (ArrayNode) whole.path("events");
        for (JsonNode next = whole.path("next_cursor"); next.isString(); ) {
            JsonNode page = door.get(path + "?cursor=" + next.asString());
            page.path("events").forEach(events::add);
            next = page.path("next_cursor");
        }
        whole.remove("next_cursor");
        return whole;
    }

    /** The same for people. */
    static void print(JsonNode data, PrintWriter out) {
        JsonNode profile = data.path("profile");
        JsonNode asOf = data.path("as_of");
        out.printf("What is held on %s%n", profile.path("username").asString());
        out.printf(
                "As of position %,d of the ledger, %s%n%n",
                asOf.path("position").asLong(), asOf.path("at").asString());
        out.println("ACCOUNT");
        profile.properties().forEach(entry -> print(entry.getKey(), entry.getValue(), out));
        out.printf("%nSESSIONS (%d)%n", data.path("sessions").size());
        data.path("sessions").forEach(session -> session(session, out));
        out.printf("%nWHAT HAPPENED (%d), newest first%n", data.path("events").size());
        data.path("events").forEach(event -> event(event, out));
        out.flush();
    }

    private static void print(String name, JsonNode value, PrintWriter out) {
        if (value.isObject() || value.isArray()) {
            if (!value.isEmpty()) {
                out.println("  " + words(name) + ": " + text(value));
            }
        } else if (!value.isNull()) {
            out.println("  " + words(name) + ": " + value.asString());
        }
    }

    private static void session(JsonNode session, PrintWriter out) {
        String end = session.path("ended_at").isString()
                ? "ended %s, %s"
                        .formatted(
                                session.path("ended_at").asString(),
                                session.path("ended_by").asString())
                : "open, last used " + session.path("last_used_at").asString();
        out.printf(
                "  %s  by client %s, %s%n",
                session.path("authenticated_at").asString(),
                session.path("client_id").asString(),
                end);
        print("  addresses", session.path("addresses"), out);
        print("  agents", session.path("agents"), out);
    }

    private static void event(JsonNode event, PrintWriter out) {
        out.printf(
                "  %s  %s, by %s%s%n",
                event.path("at").asString(),
                event.path("type").asString(),
                words(event.path("by").asString()).toLowerCase(java.util.Locale.ROOT),
                event.path("address").isString()
                        ? " from " + event.path("address").asString()
                        : "");
        event.path("details").properties().stream()
                .filter(entry -> !entry.getKey().equals("at"))
                .forEach(entry -> print("  " + entry.getKey(), entry.getValue(), out));
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> words(entry.getKey()) + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.isArray()
                ? value.valueStream().map(PersonData::text).collect(Collectors.joining(", "))
                : value.asString();
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
