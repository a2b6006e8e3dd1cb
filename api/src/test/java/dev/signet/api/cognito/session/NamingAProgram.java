package dev.signet.api.cognito.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingAProgram {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 | Chrome 125 / macOS 10.15
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.2478.51 | Edge 124 / Windows 10.0
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Mobile/15E148 Safari/604.1 | Safari 17 / iOS 17.4
            Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36 | Samsung Internet 25 / Android 14
            Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0 | Firefox 126 / Linux
            aws-sdk-js/3.1169.0 os/linux lang/js | aws-sdk-js 3.1169.0
            Java-http-client/25.0.1 | Java-http-client 25.0.1
            Mozilla/5.0 (compatible) | unknown
            <script>alert(1)</script> | unknown
            '' | unknown
            """)
    void saysWhichBrowserItIsAndOnWhat(String agent, String said) {
        assertThat(Programs.of(agent)).isEqualTo(said);
    }

    @Test
    void knowsNothingOfOneThatNamesNone() {
        assertThat(Programs.of(null)).isEqualTo("unknown");
    }
}
