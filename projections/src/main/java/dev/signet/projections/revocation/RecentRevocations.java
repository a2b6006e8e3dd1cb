package dev.signet.projections.revocation;

import dev.signet.domain.revocation.Reach;
import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.projections.follow.Newest;
import dev.signet.projections.progress.AsOf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revocations that came last, read once for all who wait for them at this node: twenty consumers of a pool would
 * otherwise ask the database twenty times for the same row.
 */
final class RecentRevocations implements Newest {

    private static final int MOST = 5_000;

    private final RevocationTable table;
    private final LedgerHead head;
    private final Deque<RevocationTable.Placed> held = new ArrayDeque<>();
    /** All after this position are held, up to {@link #until}. */
    private long from;

    private long until = -1;

    RecentRevocations(RevocationTable table, LedgerHead head) {
        this.table = table;
        this.head = head;
    }

    @Override
    public Map<String, Long> between(long seen, long reached) {
        List<RevocationTable.Placed> read = table.between(seen, reached, MOST);
        Map<String, Long> newest = new HashMap<>();
        if (read.size() == MOST) {
            keep(reached, reached, List.of());
            return table.newest(seen, reached);
        }
        keep(seen, reached, read);
        for (RevocationTable.Placed row : read) {
            long position = row.revocation().position();
            newest.put(row.revocation().pool().value(), position);
            newest.put(row.tenant(), position);
            newest.put(Reach.PLATFORM.value(), position);
        }
        return newest;
    }

    private synchronized void keep(long seen, long reached, List<RevocationTable.Placed> read) {
        if (until != seen) {
            held.clear();
            from = seen;
        }
        held.addAll(read);
        while (held.size() > MOST) {
            from = held.remove().revocation().position();
        }
        until = reached;
    }

    /** What there is within the reach after {@code position}; nothing where there is none, or where not all of it is held. */
    synchronized Optional<RevocationFeed.Batch> after(Reach reach, long position) {
        if (position < from) {
            return Optional.empty();
        }
        List<Revocation> found = held.stream()
                .filter(row -> row.within(reach))
                .map(RevocationTable.Placed::revocation)
                .filter(revocation -> revocation.position() > position)
                .toList();
        if (found.isEmpty() || found.size() > RevocationFeed.MOST) {
            return Optional.empty();
        }
        Revocation last = found.getLast();
        AsOf asOf = new AsOf(last.position(), last.sequencedAt(), Math.max(head.position(), last.position()));
        return Optional.of(new RevocationFeed.Batch(found, last.position(), false, asOf));
    }
}
