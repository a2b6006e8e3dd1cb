package dev.signet.application.risk;

import dev.signet.domain.risk.Observed;
import dev.signet.domain.risk.RiskSignal;
import dev.signet.domain.risk.SignalSource;
import java.net.InetAddress;
import java.util.Optional;

/** What is known of network addresses. */
final class Networks {

    private final KeptFile<NetworkTable<Whereabouts>> places;
    private final KeptFile<NetworkTable<Boolean>> reputation;

    Networks(KeptFile<NetworkTable<Whereabouts>> places, KeptFile<NetworkTable<Boolean>> reputation) {
        this.places = places;
        this.reputation = reputation;
    }

    /** Where an address is; nothing where that is not known. */
    Optional<Whereabouts> whereabouts(InetAddress address) {
        return places.content().flatMap(table -> table.find(address));
    }

    /** Whether an address is on the list. */
    Observed reputation(InetAddress address) {
        return reputation
                .content()
                .map(table -> Observed.is(
                        RiskSignal.ADDRESS_REPUTATION, table.find(address).isPresent(), SignalSource.REPUTATION_LIST))
                .orElseGet(() -> Observed.unknown(RiskSignal.ADDRESS_REPUTATION));
    }
}
