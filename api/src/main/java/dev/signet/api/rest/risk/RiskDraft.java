package dev.signet.api.rest.risk;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.risk.RiskMode;
import dev.signet.domain.risk.RiskPolicy;
import dev.signet.domain.risk.RiskSettings;
import org.jspecify.annotations.Nullable;

/** How a pool assesses sign-ins as an operator sends it; what is left out has its default. */
public record RiskDraft(
        @Nullable RiskMode mode,
        @Nullable RiskMode custom,
        @Nullable RiskPolicyDraft policy) {

    /** The settings. */
    public RiskSettings settings() {
        return new RiskSettings(
                requireNonNullElse(mode, RiskMode.OFF),
                requireNonNullElse(custom, RiskMode.OFF),
                policy == null ? RiskPolicy.NONE : policy.settings());
    }
}
