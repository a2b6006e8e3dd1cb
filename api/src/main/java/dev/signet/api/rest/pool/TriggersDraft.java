package dev.signet.api.rest.pool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.trigger.TokenGenerationVersion;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerFailure;
import dev.signet.domain.trigger.TriggerSettings;
import dev.signet.domain.trigger.TriggerTarget;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose code is asked, as an operator sends it; what is left out has its default. */
record TriggersDraft(
        @Nullable Map<Trigger, Target> targets,
        @Nullable TokenGenerationVersion tokenGeneration,
        @Nullable String senderKey) {

    /** Who answers. */
    record Target(
            String url,
            @Nullable Duration timeout,
            @Nullable Integer tries,
            @Nullable TriggerFailure onFailure) {}

    TriggerSettings settings() {
        Map<Trigger, TriggerTarget> asked = new EnumMap<>(Trigger.class);
        if (targets != null) {
            targets.forEach((trigger, target) -> asked.put(
                    trigger, TriggerTarget.of(target.url(), target.timeout(), target.tries(), target.onFailure())));
        }
        return new TriggerSettings(asked, requireNonNullElse(tokenGeneration, TokenGenerationVersion.V1_0), senderKey);
    }
}
