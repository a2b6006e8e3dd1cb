package dev.signet.domain.risk;

import java.util.Objects;

/**
 * How a pool assesses sign-ins.
 *
 * @param mode of sign-ins by Signet's own challenges
 * @param custom of sign-ins by the pool's own challenges; {@code OFF} where stored settings lack it
 * @param policy what is done, unless the client has a policy of its own
 */
public record RiskSettings(RiskMode mode, RiskMode custom, RiskPolicy policy) {

    /** Nothing is assessed. */
    public static final RiskSettings DEFAULT = new RiskSettings(RiskMode.OFF, RiskMode.OFF, RiskPolicy.NONE);

    public RiskSettings {
        mode = Objects.requireNonNullElse(mode, RiskMode.OFF);
        custom = Objects.requireNonNullElse(custom, RiskMode.OFF);
        policy = Objects.requireNonNullElse(policy, RiskPolicy.NONE);
    }

    /** Whether sign-ins of any kind are assessed. */
    public boolean assesses() {
        return mode != RiskMode.OFF || custom != RiskMode.OFF;
    }

    /** The same with another policy. */
    public RiskSettings with(RiskPolicy other) {
        return new RiskSettings(mode, custom, other);
    }
}
