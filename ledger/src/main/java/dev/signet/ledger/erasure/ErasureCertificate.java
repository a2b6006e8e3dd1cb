package dev.signet.ledger.erasure;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SignedNote.Verdict;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.InclusionProof;
import java.util.Optional;

/**
 * That a person was erased, and where: for whoever asked for it, and for whoever audits it.
 *
 * @param statement what is stated
 * @param note the statement, signed by the ledger
 * @param checkpoint the checkpoint that it names, signed
 * @param inclusion that the event of the erasure stands under that checkpoint
 */
public record ErasureCertificate(
        ErasureStatement statement, SignedNote note, SignedNote checkpoint, InclusionProof inclusion) {

    /**
     * Checks it without a server, by the key of its ledger under any name.
     *
     * @return what is wrong, as a sentence; empty where nothing is
     */
    public Optional<String> fault(VerifierKey key) {
        if (!note.text().equals(statement.text())) {
            return Optional.of("What is signed is not what is stated.");
        }
        if (note.by(key.named(statement.name())) != Verdict.GOOD) {
            return Optional.of("The statement is not signed by the key of the ledger.");
        }
        Checkpoint head = statement.checkpoint();
        if (!checkpoint.text().equals(head.text())
                || checkpoint.by(key.named(head.origin().toString())) != Verdict.GOOD) {
            return Optional.of("The checkpoint is not the one that is stated, or not signed by the key of the ledger.");
        }
        if (inclusion.index() != statement.erasure().index()
                || inclusion.size() != head.size()
                || !inclusion.leads(statement.leaf(), head.root())) {
            return Optional.of("The event of the erasure does not stand under the checkpoint.");
        }
        return Optional.empty();
    }
}
