package dev.signet.ledger.export;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds the records against what was asked for: each belongs to it, and nothing that belongs to it is left out. For a row
 * of leaves the edges show that its neighbours lie outside; for streams the places in them have no holes.
 */
final class SelectionCheck {

    private final Selection selection;
    private final long from;
    private final long to;
    private final long size;
    private final Map<String, Long> next = new HashMap<>();
    private boolean begun;
    private boolean leftShown;
    private boolean rightShown;

    /** @throws MalformedExport where the row that the manifest promises is not the one that was asked for */
    SelectionCheck(Manifest manifest) {
        this.selection = manifest.selection();
        this.from = manifest.from();
        this.to = manifest.to();
        this.size = manifest.checkpoint().size();
        boolean asked = switch (selection) {
            case Selection.Everything _ -> from == 0 && to == size;
            case Selection.Leaves s -> from == s.from() && to == s.until();
            default -> true;
        };
        if (!asked) {
            throw new MalformedExport("%s was asked for, and the file promises leaves from %d until %d of %d"
                    .formatted(selection.words(), from, to, size));
        }
    }

    /** @throws MalformedExport where the record does not belong here */
    void take(ExportRecord record) {
        if (record.isEdge()) {
            edge(record);
            return;
        }
        switch (selection) {
            case Selection.Everything _, Selection.Leaves _ -> {}
            case Selection.Positions _, Selection.Times _ ->
                require(!selection.liesBehind(record.leaf()) && (begun || !selection.liesBefore(record.leaf())));
            case Selection.Session s -> inStream(record, record.leaf().stream().equals(s.session()));
            case Selection.Sessions s ->
                inStream(record, Collections.binarySearch(s.sessions(), record.leaf().stream()) >= 0);
            case Selection.User s ->
                inStream(
                        record,
                        record.leaf().stream().equals(s.user())
                                || record.leaf().stream().startsWith("ses_"));
        }
        // A clock that was set back takes later events in at earlier times: only the first one says where a range
        // begins.
        begun = true;
    }

    private void edge(ExportRecord record) {
        if (record.index() == from && selection.liesBefore(record.leaf())) {
            leftShown = true;
        } else if (record.index() == to - 1 && selection.liesBehind(record.leaf())) {
            rightShown = true;
        } else {
            throw new MalformedExport("only what lies next to a range may come without its bytes");
        }
    }

    /** @throws MalformedExport where nothing shows that the range does not go on */
    void end() {
        boolean edged = selection instanceof Selection.Positions || selection instanceof Selection.Times;
        if (edged && !((leftShown || from == 0) && (rightShown || to == size))) {
            throw new MalformedExport("nothing shows that no more belongs to " + selection.words());
        }
        if (selection instanceof Selection.Sessions s
                && next.size() != s.sessions().size()) {
            throw new MalformedExport("of " + selection.words() + " some are not in the file");
        }
    }

    private void inStream(ExportRecord record, boolean belongs) {
        require(belongs);
        String stream = record.leaf().stream();
        long expected = next.getOrDefault(stream, 0L);
        if (record.leaf().sequence() != expected) {
            throw new MalformedExport("of the stream %s, number %d was due and this is number %d: %s"
                    .formatted(
                            stream,
                            expected,
                            record.leaf().sequence(),
                            record.leaf().sequence() > expected ? "what is between is left out" : "it stands twice"));
        }
        next.put(stream, expected + 1);
    }

    private void require(boolean belongs) {
        if (!belongs) {
            throw new MalformedExport("it does not belong to " + selection.words());
        }
    }
}
