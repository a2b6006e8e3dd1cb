package dev.signet.application.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows where addresses are. */
public interface Places {

    /** Where that address is; nothing where nobody knows. */
    Optional<Place> of(String address);

    /**
     * A place.
     *
     * @param country two letters of ISO 3166-1
     * @param city absent where only the country is known
     */
    record Place(String country, @Nullable String city) {}
}
