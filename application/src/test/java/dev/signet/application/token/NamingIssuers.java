package dev.signet.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.pool.UserPoolId;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingIssuers {

    private static final UserPoolId POOL = UserPoolId.of(new UUID(1, 1));

    private final Issuer issuer = new Issuer(URI.create("https://id.example/signet/"));

    @Test
    void putsThePoolBehindThePublicAddress() {
        assertThat(issuer.of(POOL)).isEqualTo("https://id.example/signet/" + POOL.value());
        assertThat(new Issuer(URI.create("http://localhost:8080")).of(POOL))
                .isEqualTo("http://localhost:8080/" + POOL.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.example", "ftp://id.example", "https://id.example?x=1", "https://id.example#x", "/x"})
    void refusesAnAddressThatCannotBePublic(String url) {
        assertThatThrownBy(() -> new Issuer(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("signet.public-url");
    }
}
