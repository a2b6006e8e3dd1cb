package dev.signet.ledger.export;

import dev.signet.ledger.proof.Leaf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which events of a tree were asked for. */
public sealed interface Selection {

    /** All that the checkpoint covers. */
    record Everything() implements Selection {}

    /** Those with a leaf index from {@code from} up to, without, {@code until}. */
    record Leaves(long from, long until) implements Selection {

        /** Refuses what is no range. */
        public Leaves {
            require(from, until);
        }
    }

    /** Those at positions of the ledger from {@code from} up to, without, {@code until}. */
    record Positions(long from, long until) implements Selection {

        /** Refuses what is no range. */
        public Positions {
            require(from, until);
        }
    }

    /**
     * Those from the first that the ledger took in at {@code from} or later up to, without, the first that it took in at
     * {@code until} or later.
     */
    record Times(Instant from, Instant until) implements Selection {

        /** Refuses what is no range. */
        public Times {
            if (until.isBefore(from)) {
                throw new MalformedExport("the time ends before it begins");
            }
        }
    }

    /** The whole stream of a session, as far as the checkpoint covers it. */
    record Session(String session) implements Selection {}

    /** The whole stream of a user and those of the user's sessions, as far as the checkpoint covers them. */
    record User(String user) implements Selection {}

    /**
     * The whole streams of some sessions, and nothing else: what an archive holds.
     *
     * @param sessions each once, in order
     */
    record Sessions(List<String> sessions) implements Selection {

        /** Keeps its own copy, and refuses one that is named twice. */
        public Sessions {
            sessions = List.copyOf(sessions);
            if (!sessions.equals(List.copyOf(new TreeSet<>(sessions)))) {
                throw new MalformedExport("sessions are named once each, in order");
            }
        }
    }

    /** Whether it is one row of leaves, of which none may be left out. */
    default boolean contiguous() {
        return !(this instanceof Session || this instanceof User || this instanceof Sessions);
    }

    /** Whether a leaf lies before a range of positions or times. */
    default boolean liesBefore(Leaf leaf) {
        return switch (this) {
            case Positions s -> leaf.position() < s.from();
            case Times s -> leaf.sequencedAt().isBefore(s.from());
            default -> false;
        };
    }

    /** Whether a leaf lies behind a range of positions or times. */
    default boolean liesBehind(Leaf leaf) {
        return switch (this) {
            case Positions s -> leaf.position() >= s.until();
            case Times s -> !leaf.sequencedAt().isBefore(s.until());
            default -> false;
        };
    }

    /** What it is, as a clause: {@code the session ses_…}. */
    default String words() {
        return switch (this) {
            case Everything _ -> "everything";
            case Leaves s -> "leaves from " + s.from() + " until " + s.until();
            case Positions s -> "positions from " + s.from() + " until " + s.until();
            case Times s -> "what was taken in from " + Members.write(s.from()) + " until " + Members.write(s.until());
            case Session s -> "the session " + s.session();
            case User s -> "the user " + s.user();
            case Sessions s -> s.sessions().size() + " sessions";
        };
    }

    /** As it stands in a manifest. */
    default Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (this) {
            case Everything _ -> json.put("kind", "everything");
            case Leaves s -> range(json, "leaves", s.from(), s.until());
            case Positions s -> range(json, "positions", s.from(), s.until());
            case Times s -> range(json, "times", Members.write(s.from()), Members.write(s.until()));
            case Session s -> {
                json.put("kind", "session");
                json.put("session", s.session());
            }
            case User s -> {
                json.put("kind", "user");
                json.put("user", s.user());
            }
            case Sessions s -> {
                json.put("kind", "sessions");
                json.put("sessions", s.sessions());
            }
        }
        return json;
    }

    private static void range(Map<String, Object> json, String kind, Object from, Object until) {
        json.put("kind", kind);
        json.put("from", from);
        json.put("until", until);
    }

    /** The same as text. */
    default String text() {
        return Json.text(json());
    }

    /** Reads what {@link #text()} gave. */
    static Selection parse(String text) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        return read(new Members(Json.read(json, json.length)));
    }

    /** Reads what {@link #json()} gave. */
    static Selection read(Members json) {
        String kind = json.text("kind");
        Selection selection = switch (kind) {
            case "everything" -> new Everything();
            case "leaves" -> new Leaves(json.count("from"), json.count("until"));
            case "positions" -> new Positions(json.count("from"), json.count("until"));
            case "times" -> new Times(json.time("from"), json.time("until"));
            case "session" -> new Session(json.text("session"));
            case "user" -> new User(json.text("user"));
            case "sessions" -> new Sessions(json.texts("sessions"));
            default -> throw new MalformedExport("nothing is known of a selection by " + kind);
        };
        json.end();
        return selection;
    }

    private static void require(long from, long until) {
        if (from < 0 || until < from) {
            throw new MalformedExport("no range: from " + from + " until " + until);
        }
    }
}
