package dev.signet.api.rest.erasure;

import dev.signet.ledger.erasure.ErasureCertificate;
import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.erasure.Unreadable;
import dev.signet.ledger.proof.Hash;
import java.time.Instant;
import java.util.List;

/**
 * A certificate of erasure (docs/ledger-format.md).
 *
 * @param statement what is signed, as a note
 * @param unreadable the events whose personal data can no longer be read, ordered by leaf index
 * @param hashes inclusion proof of the erasure under the checkpoint
 * @param checkpoint the checkpoint that the statement names, as a note
 */
record CertificateBody(
        String statement,
        Instant erasedAt,
        String reason,
        Place erasure,
        List<Place> unreadable,
        List<String> hashes,
        String checkpoint) {

    record Place(long leafIndex, long position) {

        static Place of(Unreadable event) {
            return new Place(event.index(), event.position());
        }
    }

    static CertificateBody of(ErasureCertificate certificate) {
        ErasureStatement statement = certificate.statement();
        return new CertificateBody(
                certificate.note().toString(),
                statement.at(),
                statement.reason(),
                Place.of(statement.erasure()),
                statement.unreadable().stream().map(Place::of).toList(),
                certificate.inclusion().path().stream().map(Hash::toString).toList(),
                certificate.checkpoint().toString());
    }
}
