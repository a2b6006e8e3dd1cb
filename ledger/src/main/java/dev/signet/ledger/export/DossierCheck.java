package dev.signet.ledger.export;

import dev.signet.ledger.export.Verdict.Place;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.InclusionProof;
import dev.signet.ledger.proof.Leaf;
import org.jspecify.annotations.Nullable;

/** Takes the records of a dossier, and stops at the first that is at fault. */
final class DossierCheck {

    /** Orders bear on sessions that they do not stand in; nothing else does. */
    private static final String ORDERED = "revocation.ordered";

    private final Dossier.Head head;
    private final Checkpoint checkpoint;
    private final Extent extent = new Extent();
    private @Nullable Place last;
    private long line = 1;
    private long position;
    private long sequence;

    DossierCheck(Dossier.Head head) {
        this.head = head;
        this.checkpoint = head.checkpoint();
    }

    void take(ProvedRecord proved) throws Fault {
        line++;
        ExportRecord record = proved.record();
        Leaf leaf = record.leaf();
        Place place = Place.of(line, record);
        RecordCheck.sound(record, checkpoint.origin().tree(), place);
        if (!stands(proved)) {
            throw Fault.tampered(
                    "The record, its place or its proof was rewritten: it does not stand in the tree.", place);
        }
        if (leaf.position() <= position) {
            throw Fault.tampered("Positions have to rise, and this one does not.", place);
        }
        if (record.body() == null || (record.opened() != null) != head.opened()) {
            throw Fault.tampered("Bytes are missing, or personal data stands open against what the head says.", place);
        }
        belongs(leaf, place);
        extent.take(leaf);
        position = leaf.position();
        last = place;
    }

    private boolean stands(ProvedRecord proved) {
        ExportRecord record = proved.record();
        return record.index() < checkpoint.size()
                && new InclusionProof(record.index(), checkpoint.size(), proved.inclusion())
                        .leads(record.hash(), checkpoint.root());
    }

    private void belongs(Leaf leaf, Place place) throws Fault {
        if (!leaf.stream().equals(head.session())) {
            if (!leaf.name().equals(ORDERED)) {
                throw Fault.tampered("A record does not belong to the session " + head.session() + ".", place);
            }
        } else if (leaf.sequence() != sequence++) {
            throw Fault.tampered(
                    "Of the session, number %d was due and this is number %d: records were taken out."
                            .formatted(sequence - 1, leaf.sequence()),
                    place);
        }
    }

    void end() throws Fault {
        if (sequence == 0) {
            throw Fault.tampered("The dossier holds nothing of the session " + head.session() + ".", null);
        }
    }

    /** The last record that was good. */
    @Nullable
    Place last() {
        return last;
    }

    Extent extent() {
        return extent;
    }
}
