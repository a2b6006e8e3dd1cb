package dev.signet.domain.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowingOAuth {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/in?x=1",
                "https://app.example",
                "http://localhost:3000/in",
                "http://127.0.0.1/in",
                "http://[::1]:8080/",
                "myapp://signin",
                "com.example.app:/in"
            })
    void letsPeopleComeBackTo(String url) {
        with(url, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/in",
                "http://app.example/in",
                "http://localhost.evil.example/",
                "https://app.example/in#there",
                "https://user@evil.example/",
                "https://",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://app.example/a b"
            })
    void neverLetsPeopleComeBackTo(String url) {
        assertThatThrownBy(() -> with(url, null)).hasMessageStartingWith("oauth.callbackUrls ");
    }

    @Test
    void fallsBackToOneOfThemOnly() {
        with("https://app.example/in", "https://app.example/in");
        assertThatThrownBy(() -> with("https://app.example/in", "https://app.example/other"))
                .hasMessageStartingWith("oauth.defaultRedirect ");
    }

    private static OAuthSettings with(String url, @Nullable String usual) {
        return new OAuthSettings(true, Set.of(url), Set.of(), usual, Set.of(OAuthFlow.CODE), Set.of(), Set.of());
    }
}
