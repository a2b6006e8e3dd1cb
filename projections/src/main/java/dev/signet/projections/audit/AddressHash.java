package dev.signet.projections.audit;

import dev.signet.ledger.vault.KeyedHash;
import dev.signet.projections.history.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Source addresses as keyed hashes: the same address can be found again within one pool and read nowhere. */
@Component
class AddressHash {

    /** What the hash is of; whoever counts failures by source uses the same. */
    static final String KIND = "address";

    private final KeyedHash hash;

    AddressHash(KeyedHash hash) {
        this.hash = hash;
    }

    String hashOf(String pool, String address) {
        return hash.textOf(pool, KIND, address);
    }

    /** The hash of where an event came from; none where nobody said, nor once the person has been erased. */
    @Nullable
    String hashOf(Provenance provenance) {
        String scope = provenance.pool() != null ? provenance.pool() : provenance.tenant();
        if (scope == null || provenance.address() == null) {
            return null;
        }
        return provenance
                .address()
                .read()
                .map(value -> hashOf(scope, value.toString()))
                .orElse(null);
    }
}
