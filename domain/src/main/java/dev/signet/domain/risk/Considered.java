package dev.signet.domain.risk;

import java.util.List;

/**
 * Everything that a decision is made of, so that it can be made again.
 *
 * @param mode whether something is done about it
 * @param address what the policy says about the address by itself
 * @param low what the policy does at that level
 * @param medium what the policy does at that level
 * @param high what the policy does at that level
 * @param blocksCompromised whether it refuses passwords that are known from breaches
 * @param signals what was observed, each signal at most once
 */
public record Considered(
        RiskMode mode,
        AddressRule address,
        RiskReaction low,
        RiskReaction medium,
        RiskReaction high,
        boolean blocksCompromised,
        List<Observed> signals) {

    public Considered {
        signals = List.copyOf(signals);
    }

    /** What that policy makes of those signals. */
    public static Considered of(RiskMode mode, AddressRule address, RiskPolicy policy, List<Observed> signals) {
        return new Considered(
                mode,
                address,
                policy.at(RiskLevel.LOW),
                policy.at(RiskLevel.MEDIUM),
                policy.at(RiskLevel.HIGH),
                policy.blocksCompromised(),
                signals);
    }

    RiskReaction at(RiskLevel level) {
        return switch (level) {
            case NONE -> RiskReaction.NOTHING;
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
        };
    }
}
