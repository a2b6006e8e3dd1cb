package dev.signet.application.risk;

import dev.signet.domain.risk.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a user's earlier sign-ins, the newest first; as JSON, sealed with the user's own key.
 *
 * @param marks keyed hashes of devices, or of programs in their networks
 * @param countries where from
 * @param at when the last one was
 * @param point where the last one was that was known; absent where none was
 * @param seen when the last one was whose place was known; absent where none was
 */
record Memory(
        List<String> marks,
        List<String> countries,
        Instant at,
        @Nullable GeoPoint point,
        @Nullable Instant seen) {

    private static final int MOST = 20;

    Memory {
        marks = List.copyOf(marks);
        countries = List.copyOf(countries);
    }

    /** With one sign-in more. */
    static Memory after(@Nullable Memory before, String mark, @Nullable Whereabouts place, Instant now) {
        GeoPoint point = place == null ? null : place.point();
        return new Memory(
                newest(mark, before == null ? List.of() : before.marks),
                place == null
                        ? (before == null ? List.of() : before.countries)
                        : newest(place.country(), before == null ? List.of() : before.countries),
                now,
                point == null && before != null ? before.point : point,
                point == null ? (before == null ? null : before.seen) : now);
    }

    private static List<String> newest(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream().filter(other -> !other.equals(one)))
                .limit(MOST)
                .toList();
    }
}
