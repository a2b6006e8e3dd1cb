package dev.signet.api.rest.client;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.risk.RiskPolicyDraft;
import dev.signet.domain.client.AuthFlow;
import dev.signet.domain.client.BackchannelLogout;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.client.RefreshRotation;
import dev.signet.domain.client.SignalSettings;
import dev.signet.domain.client.TokenValidity;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a client as an operator sends them; what is left out has its default. */
record ClientDraft(
        String name,
        @Nullable Set<AuthFlow> authFlows,
        @Nullable TokenValidity tokenValidity,
        @Nullable Duration authSessionValidity,
        @Nullable RefreshRotation refreshRotation,
        @Nullable Set<String> readAttributes,
        @Nullable Set<String> writeAttributes,
        @Nullable Set<String> allowedOrigins,
        @Nullable SignalSettings signals,
        @Nullable LogoutDraft backchannelLogout,
        @Nullable Boolean preventUserExistenceErrors,
        @Nullable OAuthDraft oauth,
        @Nullable KeptClientDraft kept,
        @Nullable RiskPolicyDraft risk) {

    /** OpenID Connect Back-Channel Logout 1.0 §2.2; the session is not required unless it is said to be. */
    record LogoutDraft(String uri, @Nullable Boolean sessionRequired) {

        BackchannelLogout settings() {
            return new BackchannelLogout(uri, Boolean.TRUE.equals(sessionRequired));
        }
    }

    ClientSettings settings() {
        ClientSettings usual = ClientSettings.named(name);
        return new ClientSettings(
                name,
                requireNonNullElse(authFlows, usual.authFlows()),
                requireNonNullElse(tokenValidity, usual.tokenValidity()),
                requireNonNullElse(authSessionValidity, usual.authSessionValidity()),
                requireNonNullElse(refreshRotation, usual.refreshRotation()),
                requireNonNullElse(readAttributes, usual.readAttributes()),
                requireNonNullElse(writeAttributes, usual.writeAttributes()),
                requireNonNullElse(allowedOrigins, usual.allowedOrigins()),
                signals,
                backchannelLogout == null ? null : backchannelLogout.settings(),
                requireNonNullElse(preventUserExistenceErrors, usual.preventUserExistenceErrors()),
                oauth == null ? usual.oauth() : oauth.settings(),
                kept == null ? usual.kept() : kept.settings(),
                risk == null ? null : risk.settings());
    }
}
