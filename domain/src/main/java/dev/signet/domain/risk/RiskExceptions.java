package dev.signet.domain.risk;

import dev.signet.domain.Limits;
import java.net.InetAddress;
import java.util.Set;

/**
 * Addresses that need no assessment.
 *
 * @param blocked ranges from which nobody is let in; at most 200. They come before {@code skipped}
 * @param skipped ranges from which everybody is let in as if nothing were assessed; at most 200
 */
public record RiskExceptions(Set<String> blocked, Set<String> skipped) {

    private static final int MOST = 200;

    public RiskExceptions {
        blocked = Set.copyOf(blocked);
        skipped = Set.copyOf(skipped);
        require("risk.exceptions.blocked", blocked);
        require("risk.exceptions.skipped", skipped);
    }

    /** Whether nobody is let in from there. */
    public boolean blocks(InetAddress address) {
        return holds(blocked, address);
    }

    /** Whether whoever is there is not assessed. */
    public boolean skips(InetAddress address) {
        return holds(skipped, address);
    }

    private static boolean holds(Set<String> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> AddressRange.parse(range).contains(address));
    }

    private static void require(String name, Set<String> ranges) {
        Limits.within(name, ranges.size(), 0, MOST);
        for (String range : ranges) {
            try {
                AddressRange.parse(range);
            } catch (IllegalArgumentException notARange) {
                throw new IllegalArgumentException(name + ": " + notARange.getMessage(), notARange);
            }
        }
    }
}
