package dev.signet.api.rest.pool;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.pool.KeptPoolSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept for clients of Cognito as an operator sends it; what is left out has its default. */
record KeptPoolDraft(
        @Nullable Map<String, String> tags,
        KeptPoolSettings.@Nullable Tier tier,
        KeptPoolSettings.@Nullable Mail mail,
        KeptPoolSettings.@Nullable Sms sms,
        @Nullable Map<String, String> given) {

    KeptPoolSettings settings() {
        KeptPoolSettings usual = KeptPoolSettings.DEFAULT;
        return new KeptPoolSettings(
                requireNonNullElse(tags, usual.tags()),
                requireNonNullElse(tier, usual.tier()),
                mail,
                sms,
                requireNonNullElse(given, usual.given()));
    }
}
