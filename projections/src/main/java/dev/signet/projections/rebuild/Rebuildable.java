package dev.signet.projections.rebuild;

import dev.signet.projections.history.PlacedEvent;
import java.util.List;

/** A view that can be built a second time. Its projection has one segment; a bean of each room that has a view. */
public interface Rebuildable {

    /** The name of its projection. */
    String projection();

    /** Its tables in schema {@code view}, in the order in which its projection and its readers take hold of them. */
    List<String> tables();

    /** Writes what follows from the next events of the ledger into {@link ViewSchema#NEXT}, in this transaction. */
    void apply(List<PlacedEvent> events);
}
