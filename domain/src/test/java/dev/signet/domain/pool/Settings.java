package dev.signet.domain.pool;

import dev.signet.domain.password.HashParameters;
import dev.signet.domain.password.PasswordPolicy;
import dev.signet.domain.trigger.TriggerSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pool settings that differ from the defaults in one thing. */
final class Settings {

    private static final PoolSettings DEFAULTS = PoolSettings.named("Shoppers");

    private Settings() {}

    static PoolSettings withAttributes(AttributeDefinition... attributes) {
        return with("Shoppers", DEFAULTS.signInNames(), List.of(attributes), DEFAULTS.keyOverlap(), Map.of());
    }

    static PoolSettings withSignInNames(Set<SignInName> names) {
        return with("Shoppers", names, List.of(), DEFAULTS.keyOverlap(), Map.of());
    }

    static PoolSettings withKeyOverlap(Duration overlap) {
        return with("Shoppers", DEFAULTS.signInNames(), List.of(), overlap, Map.of());
    }

    static PoolSettings withMessages(Map<MessageKind, MessageTemplate> messages) {
        return with("Shoppers", DEFAULTS.signInNames(), List.of(), DEFAULTS.keyOverlap(), messages);
    }

    private static PoolSettings with(
            String name,
            Set<SignInName> names,
            List<AttributeDefinition> attributes,
            Duration overlap,
            Map<MessageKind, MessageTemplate> messages) {
        return new PoolSettings(
                name,
                names,
                attributes,
                PasswordPolicy.DEFAULT,
                HashParameters.DEFAULT,
                VerificationPolicy.DEFAULT,
                LockoutPolicy.DEFAULT,
                DEFAULTS.mfa(),
                DEFAULTS.devices(),
                SigningAlgorithm.RS256,
                overlap,
                true,
                false,
                messages,
                TriggerSettings.NONE,
                AccountSettings.DEFAULT,
                KeptPoolSettings.DEFAULT,
                DEFAULTS.migration(),
                DEFAULTS.risk());
    }
}
