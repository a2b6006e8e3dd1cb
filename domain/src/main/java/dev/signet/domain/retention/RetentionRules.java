package dev.signet.domain.retention;

import dev.signet.domain.EventFamily;
import dev.signet.domain.Limits;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * For how long a pool keeps records in its online history. The ledger, its positions and its proofs stay in any case. Of a
 * session that is over, all records go together, into an archive; of an account none goes before the person was erased.
 *
 * @param keep by family, from 30 days to 100 years; what has no rule stays for ever
 */
public record RetentionRules(Map<EventFamily, Duration> keep) {

    /** Everything stays. */
    public static final RetentionRules NONE = new RetentionRules(Map.of());

    /** Those that a pool may let go. Holds stay, and what belongs to no pool is no pool's to rule. */
    private static final Set<EventFamily> WHAT_MAY_GO = EnumSet.of(
            EventFamily.AUDIT,
            EventFamily.CLIENT,
            EventFamily.POOL,
            EventFamily.REVOCATION,
            EventFamily.SESSION,
            EventFamily.TRIGGER,
            EventFamily.USER);

    /** Less would let whoever changes settings hide what they have just done. */
    private static final Duration LEAST = Duration.ofDays(30);

    private static final Duration MOST = Duration.ofDays(36_525);

    public RetentionRules {
        keep = Map.copyOf(keep);
        keep.forEach((family, time) -> {
            if (!WHAT_MAY_GO.contains(family)) {
                throw new IllegalArgumentException("keep." + family + " cannot be: such records stay for ever");
            }
            Limits.within("keep." + family, time, LEAST, MOST);
        });
    }
}
