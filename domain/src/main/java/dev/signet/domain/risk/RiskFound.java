package dev.signet.domain.risk;

import dev.signet.domain.personal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a sign-in with all that it was made of.
 *
 * @param rules the version of the rules that made it
 * @param country where the address is, as ISO 3166-1 names it by two letters; absent where that is not known
 * @param city where the address is; absent where that is not known
 */
public record RiskFound(
        int rules,
        Considered considered,
        Decided decided,
        @Nullable Personal<String> country,
        @Nullable Personal<String> city) {

    /** Whether something is done about it. */
    public boolean enforced() {
        return considered.mode() == RiskMode.ENFORCED;
    }

    /** What is done about it. */
    public RiskResponse act() {
        return enforced() ? decided.response() : RiskResponse.NO_ACTION;
    }

    /** Whether the rules, asked again, decide as they did. */
    public boolean agrees() {
        return RiskRules.decide(rules, considered).filter(decided::equals).isPresent();
    }
}
