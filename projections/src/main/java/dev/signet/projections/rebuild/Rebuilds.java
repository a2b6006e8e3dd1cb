package dev.signet.projections.rebuild;

import dev.signet.ledger.work.Bell;
import dev.signet.projections.rebuild.RebuildRefused.UnderWay;
import dev.signet.projections.rebuild.RebuildRefused.Unknown;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionOperations;

/** Begins and abandons rebuilds. Any node may be asked; any node may do the work. */
public final class Rebuilds {

    private final Map<String, Rebuildable> views = new TreeMap<>();
    private final RunTable runs;
    private final NextTables tables;
    private final TransactionOperations transaction;
    private final Bell bell;
    private final Clock clock;

    Rebuilds(
            List<Rebuildable> views,
            RunTable runs,
            NextTables tables,
            TransactionOperations transaction,
            Bell bell,
            Clock clock) {
        views.forEach(view -> this.views.put(view.projection(), view));
        this.runs = runs;
        this.tables = tables;
        this.transaction = transaction;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Has a view built anew from the whole ledger.
     *
     * @param requestedBy whose idea it was, for whoever looks at it later
     * @throws RebuildRefused where there is no such view or it is being rebuilt
     */
    public void begin(String projection, String requestedBy) throws RebuildRefused {
        Rebuildable view = view(projection);
        Boolean begun = transaction.execute(_ -> {
            if (!runs.begin(projection, requestedBy, clock.instant())) {
                return false;
            }
            tables.prepare(view.tables());
            return true;
        });
        if (!Boolean.TRUE.equals(begun)) {
            throw new UnderWay(projection);
        }
        wake();
    }

    /** Has this node look for what was begun: to be called where it began in a transaction that has committed since. */
    public void wake() {
        bell.ring();
    }

    /**
     * Gives up a rebuild; the live view stays as it is.
     *
     * @return whether one was under way
     * @throws Unknown where there is no such view
     */
    public boolean abandon(String projection) throws Unknown {
        Rebuildable view = view(projection);
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!runs.end(projection)) {
                return false;
            }
            tables.discard(view.tables());
            return true;
        }));
    }

    /** What is under way, on whichever node. */
    public List<Rebuild> underWay() {
        return runs.of(views.keySet());
    }

    private Rebuildable view(String projection) throws Unknown {
        Rebuildable view = views.get(projection);
        if (view == null) {
            throw new Unknown(projection);
        }
        return view;
    }
}
