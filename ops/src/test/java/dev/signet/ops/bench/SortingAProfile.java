package dev.signet.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortingAProfile {

    @Test
    void callsAStackByWhatItIsFor() {
        assertThat(Kind.of(List.of(
                        "org.bouncycastle.crypto.generators.Argon2BytesGenerator",
                        "dev.signet.application.password.Argon2id")))
                .isEqualTo(Kind.HASHING);
        assertThat(Kind.of(List.of(
                        "com.amazon.corretto.crypto.provider.EvpSignature",
                        "java.security.Signature",
                        "dev.signet.application.token.TokenIssuer")))
                .isEqualTo(Kind.SIGNING);
        assertThat(Kind.of(List.of("sun.nio.ch.Net", "org.postgresql.core.PGStream", "dev.signet.ledger.LedgerEngine")))
                .isEqualTo(Kind.DATABASE);
        assertThat(Kind.of(List.of("java.util.HashMap", "org.apache.coyote.Request")))
                .isEqualTo(Kind.REST);
    }
}
