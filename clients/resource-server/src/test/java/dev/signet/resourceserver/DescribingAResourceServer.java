package dev.signet.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.resourceserver.Settings.WhenStale;
import dev.signet.resourceserver.TokenRefused.Reason;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What settings take, and what is answered to those who are refused. */
class DescribingAResourceServer {

    private static final URI ISSUER = URI.create("https://id.example.com/pol_1");

    @Test
    void findsSignetAndThePoolInTheIssuer() {
        Settings settings = Settings.of(ISSUER, "cli_1", "hush", "api-1");
        assertThat(settings.server()).isEqualTo(URI.create("https://id.example.com"));
        assertThat(settings.pool()).isEqualTo("pol_1");
    }

    @Test
    void neverShowsTheSecret() {
        assertThat(Settings.of(ISSUER, "cli_1", "hush", "api-1").toString()).doesNotContain("hush");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        Settings usual = Settings.of(ISSUER, "cli_1", "hush", "api-1");
        refuses("issuer", () -> Settings.of(URI.create("https://id.example.com"), "cli_1", "hush", "api-1"));
        refuses("consumer", () -> Settings.of(ISSUER, "cli_1", "hush", "two words"));
        refuses("clockSkew", () -> usual.withClockSkew(Duration.ofMinutes(6)));
        refuses("staleAfter", () -> usual.withStaleness(Duration.ofSeconds(2), WhenStale.REFUSE));
        refuses("mostHeld", () -> usual.withMostHeld(0));
    }

    @Test
    void findsTheTokenInTheHeader() {
        assertThat(ResourceServer.bearer("bearer abc")).contains("abc");
        assertThat(ResourceServer.bearer("Basic abc")).isEmpty();
        assertThat(ResourceServer.bearer("Bearer ")).isEmpty();
        assertThat(ResourceServer.bearer(null)).isEmpty();
    }

    @Test
    void tellsWhoIsRefusedWhatWouldHelp() {
        assertThat(Reason.REVOKED.status()).isEqualTo(401);
        assertThat(Reason.SCOPE.status()).isEqualTo(403);
        assertThat(Reason.STALE.status()).isEqualTo(503);
        assertThat(Reason.SCOPE.challenge()).startsWith("Bearer error=\"insufficient_scope\"");
        assertThat(Reason.EXPIRED.challenge()).startsWith("Bearer error=\"invalid_token\"");
    }

    private static void refuses(String name, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(name);
    }
}
