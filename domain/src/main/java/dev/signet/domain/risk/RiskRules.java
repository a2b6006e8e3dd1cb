package dev.signet.domain.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is made of what was observed. A version that has decided once never changes: other rules are another version, and
 * the old ones stay, so that every decision can be made again.
 *
 * <p>Version 1 gives points: 20 for a new device, 30 for a new country, 40 for an address of bad reputation, 60 for
 * impossible travel; for failures in a row 15 from three on, 30 from five, 50 from ten. From 15 points on the level is
 * low, from 40 medium, from 70 high. What is unknown has no points, and failures have none on a device that is known:
 * they are strangers', who could else keep somebody out by guessing. A breached password says nothing about who signs in:
 * it has no points, and is refused or not for itself. A blocked address is blocked, a skipped one is let in whatever else
 * is observed.
 */
public final class RiskRules {

    /** By which new decisions are made. */
    public static final int CURRENT = 1;

    private static final int LOW = 15;
    private static final int MEDIUM = 40;
    private static final int HIGH = 70;

    private RiskRules() {}

    /** What that version of the rules decides; nothing where there never was one. */
    public static Optional<Decided> decide(int version, Considered considered) {
        return version == 1 ? Optional.of(first(considered)) : Optional.empty();
    }

    private static Decided first(Considered considered) {
        if (considered.address() == AddressRule.SKIPPED) {
            return new Decided(RiskLevel.NONE, 0, false, RiskResponse.NO_ACTION, false, List.of());
        }
        boolean known = considered.signals().stream()
                .anyMatch(seen -> seen.signal() == RiskSignal.NEW_DEVICE && seen.finding() == Finding.NO);
        int score = 0;
        boolean compromised = false;
        List<RiskSignal> reasons = new ArrayList<>();
        for (Observed observed : considered.signals()) {
            if (observed.finding() == Finding.YES) {
                int points = points(observed, known);
                boolean breached = observed.signal() == RiskSignal.BREACHED_PASSWORD;
                score += points;
                compromised |= breached;
                if (points > 0 || breached) {
                    reasons.add(observed.signal());
                }
            }
        }
        reasons.sort(Comparator.naturalOrder());
        RiskLevel level = level(score);
        RiskReaction reaction = considered.at(level);
        boolean block = considered.address() == AddressRule.BLOCKED || (compromised && considered.blocksCompromised());
        return new Decided(
                level, score, compromised, block ? RiskResponse.BLOCK : reaction.response(), reaction.tell(), reasons);
    }

    private static RiskLevel level(int score) {
        if (score >= HIGH) {
            return RiskLevel.HIGH;
        }
        if (score >= MEDIUM) {
            return RiskLevel.MEDIUM;
        }
        return score >= LOW ? RiskLevel.LOW : RiskLevel.NONE;
    }

    private static int points(Observed observed, boolean known) {
        return switch (observed.signal()) {
            case NEW_DEVICE -> 20;
            case NEW_COUNTRY -> 30;
            case ADDRESS_REPUTATION -> 40;
            case IMPOSSIBLE_TRAVEL -> 60;
            case FAILED_ATTEMPTS -> known ? 0 : failures(observed.figure());
            case BREACHED_PASSWORD -> 0;
        };
    }

    private static int failures(int inRow) {
        if (inRow >= 10) {
            return 50;
        }
        if (inRow >= 5) {
            return 30;
        }
        return inRow >= 3 ? 15 : 0;
    }
}
