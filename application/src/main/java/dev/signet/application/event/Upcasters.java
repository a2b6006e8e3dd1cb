package dev.signet.application.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One upcaster for each (event, revision) that is no longer today's; each leads to the next. */
final class Upcasters {

    private record Step(String event, int from) {}

    private final Map<Step, Upcaster> steps = new HashMap<>();

    /** @throws IllegalStateException where a revision has none or two, or an event is not known */
    Upcasters(EventRegistry events, List<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (steps.put(new Step(upcaster.event(), upcaster.from()), upcaster) != null) {
                throw new IllegalStateException("two upcasters for " + upcaster.event() + " r" + upcaster.from());
            }
        }
        int needed = 0;
        for (EventType type : events.all()) {
            for (int revision = 1; revision < type.revision(); revision++, needed++) {
                step(type.name(), revision);
            }
        }
        if (needed != steps.size()) {
            throw new IllegalStateException(
                    "an upcaster belongs to no earlier revision of any event: " + steps.keySet());
        }
    }

    /** The payload brought from {@code revision} to today's. */
    ObjectNode upcast(EventType type, int revision, ObjectNode payload) {
        ObjectNode current = payload;
        for (int step = revision; step < type.revision(); step++) {
            current = step(type.name(), step).upcast(current);
        }
        return current;
    }

    private Upcaster step(String event, int from) {
        Upcaster upcaster = steps.get(new Step(event, from));
        if (upcaster == null) {
            throw new IllegalStateException("no upcaster for " + event + " r" + from);
        }
        return upcaster;
    }
}
