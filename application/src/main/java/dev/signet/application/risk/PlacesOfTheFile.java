package dev.signet.application.risk;

import dev.signet.application.session.Places;
import dev.signet.domain.risk.AddressRange;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where addresses are by the node's own file. */
@Component
class PlacesOfTheFile implements Places {

    private final Networks networks;

    PlacesOfTheFile(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Optional<Place> of(String address) {
        return AddressRange.address(address)
                .flatMap(networks::whereabouts)
                .map(place -> new Place(place.country(), place.city()));
    }
}
