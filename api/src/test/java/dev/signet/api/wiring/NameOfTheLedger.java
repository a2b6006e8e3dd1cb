package dev.signet.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class NameOfTheLedger {

    @Test
    void isTheOneThatIsSet() {
        assertThat(new LedgerSettings("ledger.example.com", true).nameOr(URI.create("https://id.example.com")))
                .isEqualTo("ledger.example.com");
    }

    @Test
    void isOtherwiseTheHostAndPathOfThePublicUrl() {
        assertThat(new LedgerSettings(null, true).nameOr(URI.create("https://id.example.com:8443/auth/")))
                .isEqualTo("id.example.com/auth");
    }

    @Test
    void isRefusedWhereThePublicUrlHasNoHost() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new LedgerSettings(" ", true).nameOr(URI.create("http://my_host:8080")))
                .withMessageContaining("set SIGNET_LEDGER_NAME");
    }
}
