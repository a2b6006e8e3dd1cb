package dev.signet.api.rest.client;

import static java.util.Objects.requireNonNullElse;

import dev.signet.domain.client.KeptClientSettings;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept for clients of Cognito as an operator sends it; what is left out has its default. */
record KeptClientDraft(
        @Nullable Boolean revocable,
        @Nullable Boolean passesContext,
        @Nullable Duration singleSignOn,
        @Nullable Map<String, String> given) {

    KeptClientSettings settings() {
        KeptClientSettings usual = KeptClientSettings.DEFAULT;
        return new KeptClientSettings(
                requireNonNullElse(revocable, usual.revocable()),
                requireNonNullElse(passesContext, usual.passesContext()),
                requireNonNullElse(singleSignOn, usual.singleSignOn()),
                requireNonNullElse(given, usual.given()));
    }
}
