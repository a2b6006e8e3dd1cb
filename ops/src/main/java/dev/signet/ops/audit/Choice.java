package dev.signet.ops.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events an export is to hold, and what for. The server says which options go together. */
final class Choice {

    @Option(names = "--pool", required = true, paramLabel = "POOL", description = "The user pool.")
    private String pool = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "PURPOSE",
            description = "What the export is for. It stays in the history for ever: name no person.")
    private String why = "";

    @Option(names = "--user", paramLabel = "USER", description = "Only this user, with all their sessions.")
    private @Nullable String user;

    @Option(names = "--session", paramLabel = "SESSION", description = "Only this session.")
    private @Nullable String session;

    @Option(names = "--from", paramLabel = "TIME", description = "From this time on, such as 2026-01-01T00:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "TIME", description = "Before this time.")
    private @Nullable Instant until;

    @Option(names = "--from-position", paramLabel = "N", description = "From this position of the ledger on.")
    private @Nullable Long fromPosition;

    @Option(names = "--until-position", paramLabel = "N", description = "Before this position.")
    private @Nullable Long untilPosition;

    @Option(names = "--personal", description = "Open personal data, for roles that may see it.")
    private boolean personal;

    String pool() {
        return pool;
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("why", why);
        put(body, "user", user);
        put(body, "session", session);
        put(body, "from", from == null ? null : from.toString());
        put(body, "until", until == null ? null : until.toString());
        put(body, "from_position", fromPosition);
        put(body, "until_position", untilPosition);
        body.put("personal", personal);
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
