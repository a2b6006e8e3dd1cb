package dev.signet.ledger.export;

import dev.signet.ledger.proof.Hash;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The members of an object, taken out one by one. What remains is unknown, and an unknown member beside proved ones would
 * borrow their authority: it is refused.
 */
final class Members {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Map<String, Object> left;

    Members(Map<String, Object> members) {
        this.left = new LinkedHashMap<>(members);
    }

    static String write(Instant time) {
        return TIME.format(time);
    }

    static List<String> write(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }

    boolean has(String name) {
        return left.containsKey(name);
    }

    String text(String name) {
        return take(name, String.class);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long count(String name) {
        long number = take(name, Long.class);
        if (number < 0) {
            throw new MalformedExport(name + " is negative");
        }
        return number;
    }

    Instant time(String name) {
        String text = text(name);
        try {
            Instant time = TIME.parse(text, Instant::from);
            if (write(time).equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new MalformedExport(name + " is no time: " + e.getMessage());
        }
        throw new MalformedExport(name + " is not written with six decimals in UTC");
    }

    byte[] bytes(String name) {
        String text = text(name);
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedExport(name + " is not base64: " + e.getMessage());
        }
        throw new MalformedExport(name + " is base64 in another than the one right form");
    }

    Hash hash(String name) {
        return hash(name, text(name));
    }

    List<Hash> hashes(String name) {
        List<Hash> hashes = new ArrayList<>();
        for (Object element : take(name, List.class)) {
            if (!(element instanceof String text)) {
                throw new MalformedExport(name + " is not a list of hashes");
            }
            hashes.add(hash(name, text));
        }
        return hashes;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object element : take(name, List.class)) {
            if (!(element instanceof String text)) {
                throw new MalformedExport(name + " is not a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    private static Hash hash(String name, String text) {
        try {
            return Hash.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedExport(name + " is no hash: " + e.getMessage());
        }
    }

    Members object(String name) {
        return members(name, take(name, Map.class));
    }

    List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        for (Object element : take(name, List.class)) {
            objects.add(members(name, element));
        }
        return objects;
    }

    @SuppressWarnings("unchecked") // what Json has read has names for keys
    private static Members members(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Members((Map<String, Object>) map);
        }
        throw new MalformedExport(name + " is no object");
    }

    /** A member that may be any object, as JSON again; absent where there is none. */
    Optional<String> optionalJson(String name) {
        Object value = left.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?>)) {
            throw new MalformedExport(name + " is no object");
        }
        return Optional.of(Json.text(value));
    }

    /** Takes a member whose content says nothing that could be checked. */
    void pass(String name) {
        left.remove(name);
    }

    /** To be called last: nothing may remain. */
    void end() {
        if (!left.isEmpty()) {
            throw new MalformedExport(
                    "nothing is known of a member " + left.keySet().iterator().next());
        }
    }

    private <T> T take(String name, Class<T> type) {
        Object value = left.remove(name);
        if (!type.isInstance(value)) {
            throw new MalformedExport(value == null ? name + " is missing" : name + " is of another kind");
        }
        return type.cast(value);
    }
}
