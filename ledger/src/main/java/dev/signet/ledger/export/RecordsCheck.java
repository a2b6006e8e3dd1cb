package dev.signet.ledger.export;

import dev.signet.ledger.export.Verdict.Place;
import dev.signet.ledger.proof.Leaf;
import dev.signet.ledger.proof.RangeProof;
import org.jspecify.annotations.Nullable;

/** Takes the lines between manifest and seal, and stops at the first that is at fault. */
final class RecordsCheck {

    private final Manifest manifest;
    private final SelectionCheck selection;
    private final OlderCheckpoints older;
    private final String tree;
    private @Nullable RowCheck row;
    private @Nullable Place last;
    private final Extent extent = new Extent();
    private long reached;
    private long position;
    private long archived;

    private RecordsCheck(Manifest manifest, OlderCheckpoints older) {
        this.manifest = manifest;
        this.older = older;
        this.selection = new SelectionCheck(manifest);
        this.tree = manifest.checkpoint().origin().tree();
        this.reached = manifest.from();
    }

    static RecordsCheck of(Manifest manifest, OlderCheckpoints older) throws Fault {
        try {
            return new RecordsCheck(manifest, older);
        } catch (MalformedExport e) {
            throw Fault.tampered("The manifest contradicts itself: " + e.getMessage() + ".", null);
        }
    }

    void take(Members members, long line) throws Fault {
        if (members.has("row")) {
            RangeProof proof =
                    RowCheck.read(members.object("row"), manifest.checkpoint().size());
            members.end();
            begin(proof, line);
        } else {
            record(ExportRecord.read(members), line);
        }
    }

    private void begin(RangeProof proof, long line) throws Fault {
        endRow();
        boolean wanted = manifest.selection().contiguous()
                ? proof.from() == reached && proof.to() <= manifest.to()
                : proof.from() >= reached;
        if (!wanted) {
            throw Fault.tampered(
                    "Line %d begins a row at leaf %d, where leaf %d was due: records were taken out, added or moved."
                            .formatted(line, proof.from(), reached),
                    last);
        }
        row = new RowCheck(proof, manifest.checkpoint(), older, line);
    }

    private void record(ExportRecord record, long line) throws Fault {
        Place place = Place.of(line, record);
        Leaf leaf = record.leaf();
        RecordCheck.sound(record, tree, place);
        if (row == null) {
            throw Fault.tampered("A record stands in no row.", place);
        }
        row.take(record, place);
        if (leaf.position() <= position) {
            throw Fault.tampered("Positions have to rise, and this one does not.", place);
        }
        if ((record.opened() != null) != (manifest.opened() && record.body() != null)) {
            throw Fault.tampered("Personal data stands open or is missing, against what the manifest says.", place);
        }
        select(record, place);
        position = leaf.position();
        last = place;
    }

    private void select(ExportRecord record, Place place) throws Fault {
        try {
            selection.take(record);
        } catch (MalformedExport e) {
            throw Fault.tampered("A record is out of place: " + e.getMessage() + ".", place);
        }
        if (!record.isEdge()) {
            extent.take(record.leaf());
            archived += record.archive() == null ? 0 : 1;
        }
    }

    private void endRow() throws Fault {
        if (row != null) {
            row.end();
            reached = row.to();
            row = null;
        }
    }

    /** To be called when the seal is reached. */
    void end() throws Fault {
        endRow();
        if (manifest.selection().contiguous() && reached != manifest.to()) {
            throw Fault.tampered(
                    "The manifest promises leaves from %d until %d, and the file ends before leaf %d."
                            .formatted(manifest.from(), manifest.to(), reached),
                    last);
        }
        try {
            selection.end();
        } catch (MalformedExport e) {
            throw Fault.tampered("The manifest promises too much: " + e.getMessage() + ".", last);
        }
        if (extent.count() != manifest.count()) {
            throw Fault.tampered(
                    "The manifest promises %d records, and there are %d.".formatted(manifest.count(), extent.count()),
                    last);
        }
    }

    /** The last record that was good. */
    @Nullable
    Place last() {
        return last;
    }

    /** How many of them stand here without their bytes, which are in an archive. */
    long archived() {
        return archived;
    }

    /** From where to where the records reach. */
    Extent extent() {
        return extent;
    }
}
