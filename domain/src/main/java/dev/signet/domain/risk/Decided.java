package dev.signet.domain.risk;

import java.util.List;

/**
 * What the rules make of a sign-in. Whether anything is done about it is a matter of the mode.
 *
 * @param level how likely it is not the user's own
 * @param score by which the level was found, in points
 * @param compromised whether the password is known from a breach
 * @param response what is to be done
 * @param tell whether the user is to be told
 * @param reasons the signals that speak against it, in the order of their declaration
 */
public record Decided(
        RiskLevel level,
        int score,
        boolean compromised,
        RiskResponse response,
        boolean tell,
        List<RiskSignal> reasons) {

    public Decided {
        reasons = List.copyOf(reasons);
    }
}
