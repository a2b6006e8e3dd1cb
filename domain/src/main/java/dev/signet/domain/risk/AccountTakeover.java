package dev.signet.domain.risk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done about sign-ins that may not be the user's own.
 *
 * @param low at that level; absent for nothing
 * @param medium at that level; absent for nothing
 * @param high at that level; absent for nothing
 * @param notices how users are told; Signet's own words where stored settings lack it
 */
public record AccountTakeover(
        @Nullable RiskReaction low,
        @Nullable RiskReaction medium,
        @Nullable RiskReaction high,
        RiskNotices notices) {

    public AccountTakeover {
        notices = Objects.requireNonNullElse(notices, RiskNotices.DEFAULT);
    }

    /** What is done at that level. */
    public RiskReaction at(RiskLevel level) {
        RiskReaction reaction = switch (level) {
            case NONE -> null;
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
        };
        return reaction == null ? RiskReaction.NOTHING : reaction;
    }
}
