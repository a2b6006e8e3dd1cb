package dev.signet.application.mfa;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCodesOfAnApp {

    /** RFC 6238 Appendix B. */
    private static final byte[] SEED = "12345678901234567890".getBytes(US_ASCII);

    private static final Instant THEN = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheVectorsOfTheStandard(long second, String code) {
        assertThat(TotpCode.of(SEED, TotpCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void forgivesAClockThatIsOffByOneStep(int off) {
        long step = TotpCode.step(THEN) + off;

        assertThat(TotpCode.matching(SEED, TotpCode.of(SEED, step), THEN)).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void forgivesNoMore(int off) {
        assertThat(TotpCode.matching(SEED, TotpCode.of(SEED, TotpCode.step(THEN) + off), THEN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05047", "0504710", "50471", "ABCDEF", "０５０４７１"})
    void takesSixDigitsAndNothingElse(String typed) {
        assertThat(TotpCode.matching(SEED, typed, THEN)).isEmpty();
    }

    @Test
    void tellsAppsWhatTheyAreForAndHow() {
        TotpSecret secret = TotpSecret.of(SEED, "Ann & Bob's: Shop", "alice+1@shop.example");

        assertThat(secret.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.uri())
                .isEqualTo("otpauth://totp/Ann%20%26%20Bob%27s%3A%20Shop:alice%2B1%40shop.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Ann%20%26%20Bob%27s%3A%20Shop&algorithm=SHA1&digits=6&period=30");
        assertThat(secret).hasToString("TotpSecret");
    }
}
