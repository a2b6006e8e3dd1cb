package dev.signet.application.event;

import java.util.List;

/** The names of all events there are, for those who ask by them. */
public final class EventNames {

    private static final List<String> ALL =
            EventRegistry.ofTheDomain().all().stream().map(EventType::name).toList();

    private EventNames() {}

    /** All of them, in the order of the alphabet. */
    public static List<String> all() {
        return ALL;
    }
}
