package dev.signet.projections.dossier;

import dev.signet.projections.dossier.Life.Address;
import dev.signet.projections.history.Provenance;
import dev.signet.projections.history.Reader;
import dev.signet.projections.history.Rendering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers from where and with what a session was used, as its reader may see it. */
final class Whereabouts {

    private final Rendering rendering;
    private final Reader reader;
    private final Map<Place, Address> seen = new LinkedHashMap<>();

    Whereabouts(Rendering rendering, Reader reader) {
        this.rendering = rendering;
        this.reader = reader;
    }

    private record Place(
            @Nullable JsonNode address, @Nullable JsonNode agent) {}

    void take(Provenance provenance, Instant at) {
        Place place =
                new Place(rendering.value(provenance.address(), reader), rendering.value(provenance.agent(), reader));
        if (place.address() == null && place.agent() == null) {
            return;
        }
        Address known = seen.get(place);
        Instant first = known == null ? at : known.firstAt();
        int events = known == null ? 1 : known.events() + 1;
        seen.put(place, new Address(place.address(), place.agent(), first, at, events));
    }

    /** In the order in which they were first seen. */
    List<Address> addresses() {
        return new ArrayList<>(seen.values());
    }
}
