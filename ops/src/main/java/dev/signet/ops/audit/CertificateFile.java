package dev.signet.ops.audit;

import dev.signet.ledger.erasure.ErasureCertificate;
import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.erasure.Unreadable;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import java.time.Instant;
import java.util.List;

/** An erasure certificate as a server hands it out (docs/ledger-format.md, "Erasure certificates"). */
record CertificateFile(
        String statement,
        Instant erasedAt,
        String reason,
        Place erasure,
        List<Place> unreadable,
        List<String> hashes,
        String checkpoint) {

    private static final int LINE_OF_THE_EVENT = 2;

    record Place(long leafIndex, long position) {

        Unreadable event() {
            return new Unreadable(leafIndex, position);
        }
    }

    /** @throws AuditRefused where it is no certificate */
    static CertificateFile read(byte[] json) {
        CertificateFile file = JsonFile.read(json, CertificateFile.class, "an erasure certificate");
        for (Object member : new Object[] {
            file.statement, file.erasedAt, file.reason, file.erasure, file.unreadable, file.hashes, file.checkpoint
        }) {
            if (member == null) {
                throw new AuditRefused("The file is no erasure certificate: something is missing in it.");
            }
        }
        return file;
    }

    /**
     * What is to be checked: everything that the file says, held against what was signed.
     *
     * @throws IllegalArgumentException where the file contradicts itself, or a note in it is none
     */
    ErasureCertificate certificate() {
        SignedNote note = SignedNote.parse(statement);
        SignedNote head = SignedNote.parse(checkpoint);
        Checkpoint under = Checkpoint.parse(head.text());
        ErasureStatement stated = new ErasureStatement(
                erasure.event(),
                leaf(note),
                erasedAt,
                reason,
                unreadable.stream().map(Place::event).toList(),
                under);
        return new ErasureCertificate(
                stated,
                note,
                head,
                new InclusionProof(
                        erasure.leafIndex(),
                        under.size(),
                        hashes.stream().map(Hash::parse).toList()));
    }

    /** The hash of the leaf stands in the signed text alone. */
    private static Hash leaf(SignedNote note) {
        List<String> words = note.text()
                .lines()
                .skip(LINE_OF_THE_EVENT)
                .findFirst()
                .map(line -> List.of(line.split(" ", -1)))
                .orElse(List.of());
        return Hash.parse(words.isEmpty() ? "" : words.getLast());
    }
}
