package dev.signet.application.event;

import dev.signet.ledger.vault.SubjectKey;
import dev.signet.ledger.vault.SubjectKeys;
import java.util.Optional;

/** Seals personal data with the keys of the persons it is about. */
interface Seals {

    /** Seals for one person. */
    interface Seal {
        byte[] seal(byte[] clear, byte[] aad);
    }

    Seal of(String subject, String tenant);

    /** What was sealed; nothing once the person was erased. */
    Optional<byte[]> open(String subject, byte[] sealed, byte[] aad);

    static Seals by(SubjectKeys keys) {
        return new Seals() {
            @Override
            public Seal of(String subject, String tenant) {
                SubjectKey key = keys.forSealing(subject, tenant);
                return key::seal;
            }

            @Override
            public Optional<byte[]> open(String subject, byte[] sealed, byte[] aad) {
                return keys.open(subject, sealed, aad);
            }
        };
    }
}
