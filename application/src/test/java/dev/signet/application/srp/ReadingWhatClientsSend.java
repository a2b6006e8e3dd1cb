package dev.signet.application.srp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingWhatClientsSend {

    private static final Instant NOW = Instant.parse("2026-09-04T13:50:15Z");

    @Test
    void takesAnOddNumberOfDigitsInEitherCase() {
        assertThat(SrpText.number("aBc")).contains(BigInteger.valueOf(0xabc));
        assertThat(SrpText.number("0")).contains(BigInteger.ZERO);
        assertThat(SrpText.number("00" + "f".repeat(768))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "0x1", "g", " 1", "1\n", "\u0661"})
    void takesNothingElseAsANumber(String text) {
        assertThat(SrpText.number(text)).isEmpty();
    }

    @Test
    void takesNoNumberThatIsLongerThanTheGroup() {
        assertThat(SrpText.number("f".repeat(771))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fri Sep 4 13:50:15 UTC 2026", "Fri Sep 4 14:05:15 UTC 2026", "Fri Sep 04 13:35:15 UTC 2026"})
    void takesATimeThatIsNotFarOff(String timestamp) {
        assertThat(SrpText.isRecent(timestamp, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri Sep 4 14:05:16 UTC 2026",
                "Fri Sep 4 13:35:14 UTC 2026",
                "Sat Sep 4 13:50:15 UTC 2027",
                "2026-09-04T13:50:15Z",
                "Fri Sep 4 13:50:15 CET 2026",
                ""
            })
    void takesNoOtherText(String timestamp) {
        assertThat(SrpText.isRecent(timestamp, NOW)).isFalse();
    }
}
