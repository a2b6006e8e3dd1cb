package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingUpAClient {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "http://localhost:3000", "https://[::1]:8443", "http://127.0.0.1"})
    void takesOriginsAsBrowsersSendThem(String origin) {
        assertThat(withOrigin(origin).allowedOrigins()).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://app.example/",
                "https://app.example/x",
                "app.example",
                "ftp://app.example",
                "https://*.example",
                "https://u@app.example",
                "https://app.example\n"
            })
    void takesNoOriginThatWouldLetInMore(String origin) {
        assertThatThrownBy(() -> withOrigin(origin)).hasMessageStartingWith("allowedOrigins takes");
    }

    @Test
    void demandsTokensThatLiveNeitherTooShortNorTooLong() {
        assertThatThrownBy(() -> new TokenValidity(Duration.ofMinutes(4), HOUR, MONTH))
                .hasMessage("tokenValidity.access must be from PT5M to PT24H");
        assertThatThrownBy(() -> new TokenValidity(HOUR, Duration.ofHours(25), MONTH))
                .hasMessage("tokenValidity.id must be from PT5M to PT24H");
        assertThatThrownBy(() -> new TokenValidity(HOUR, HOUR, Duration.ofDays(3651)))
                .hasMessageStartingWith("tokenValidity.refresh must be from PT1H to");
        assertThatThrownBy(() -> new TokenValidity(HOUR, HOUR, HOUR))
                .hasMessage("tokenValidity.refresh must be longer than access and id");
    }

    @Test
    void demandsAGraceOfAMinuteAtMost() {
        assertThatThrownBy(() -> new RefreshRotation(true, Duration.ofSeconds(61), true))
                .hasMessage("refreshRotation.grace must be from PT0S to PT1M");
        assertThatThrownBy(() -> new RefreshRotation(true, Duration.ofSeconds(-1), true))
                .hasMessageStartingWith("refreshRotation.grace must be");
    }

    @Test
    void isToldOfSecurityEventsUnderAnAudienceAndOfSome() {
        assertThatThrownBy(() -> new SignalSettings("", Set.of(SignalKind.SESSION_REVOKED)))
                .hasMessageStartingWith("signals.audience");
        assertThatThrownBy(() -> new SignalSettings("https://api.example", Set.of()))
                .hasMessageStartingWith("signals.kinds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/logout", "ftp://shop.example", "https://shop.example/#here", "https://shop.example/ "})
    void isToldOfEndedSessionsAtAUrlWithoutAFragment(String uri) {
        assertThatThrownBy(() -> new BackchannelLogout(uri, false)).hasMessageStartingWith("backchannelLogout.uri");
    }

    private static ClientSettings withOrigin(String origin) {
        ClientSettings defaults = ClientSettings.named("Web shop");
        return new ClientSettings(
                defaults.name(),
                defaults.authFlows(),
                defaults.tokenValidity(),
                defaults.authSessionValidity(),
                defaults.refreshRotation(),
                Set.of(),
                Set.of(),
                Set.of(origin),
                null,
                null,
                true,
                OAuthSettings.NONE,
                KeptClientSettings.DEFAULT,
                null);
    }
}
