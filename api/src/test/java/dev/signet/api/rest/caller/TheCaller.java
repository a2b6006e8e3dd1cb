package dev.signet.api.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.rest.FrameUnderTest;
import dev.signet.api.rest.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheCaller {

    private static final FrameUnderTest BEHIND_PROXY =
            FrameUnderTest.started("signet.trusted-proxies=127.0.0.0/8,10.1.0.0/16,fd00::/8");

    @AfterAll
    static void stop() {
        BEHIND_PROXY.stop();
    }

    @Test
    void isTheSocketsAddressUnlessAProxyIsTrusted() {
        Http.Answer answer = FrameUnderTest.shared().http().get("/v1/probe", "X-Forwarded-For", "203.0.113.7");
        assertThat(answer.json().path("address").asString()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7                       | 203.0.113.7",
                "198.51.100.1, 203.0.113.7         | 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.1.2.3 | 203.0.113.7",
                "198.51.100.1, 10.2.2.3            | 10.2.2.3",
                "2001:db8::1, fd00::7              | 2001:db8:0:0:0:0:0:1",
                "not-an-address                    | 127.0.0.1",
                "203.0.113.7, evil.example         | 127.0.0.1",
                "203.0.113.7,                      | 127.0.0.1",
            })
    void isTheLastAddressThatNoTrustedProxyHas(String forwarded, String address) {
        Http.Answer answer = BEHIND_PROXY.http().get("/v1/probe", "X-Forwarded-For", forwarded);
        assertThat(answer.json().path("address").asString()).isEqualTo(address);
    }

    @Test
    void hasAUserAgentOfBoundedLength() {
        Http.Answer answer = FrameUnderTest.shared().http().get("/v1/probe", "User-Agent", "a".repeat(2000));
        assertThat(answer.json().path("agent").asString()).isEqualTo("a".repeat(256));
    }
}
