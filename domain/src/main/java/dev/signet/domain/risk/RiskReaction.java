package dev.signet.domain.risk;

/**
 * What a policy does at one level of risk.
 *
 * @param response what happens to the sign-in
 * @param tell whether the user is told by mail
 */
public record RiskReaction(RiskResponse response, boolean tell) {

    /** Nothing, and nobody is told. */
    public static final RiskReaction NOTHING = new RiskReaction(RiskResponse.NO_ACTION, false);
}
