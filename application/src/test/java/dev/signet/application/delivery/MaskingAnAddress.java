package dev.signet.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingAnAddress {

    @ParameterizedTest
    @CsvSource({
        "tom@tree.example, t***@t***",
        "Tom@Tree.example, t***@t***",
        "t@t.example, t***@t***",
        "\"odd@local\"@tree.example, \"***@t***",
        "ünal@örtlich.example, ü***@ö***",
        "not-an-address, ***@n***"
    })
    void keepsTheFirstLettersOfAMailAddress(String address, String masked) {
        assertThat(Medium.EMAIL.mask(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"+14155559934, +*******9934", "+4915112349934, +*******9934", "+123, +*******123"})
    void keepsTheLastFourDigitsOfANumberAndHidesItsLength(String number, String masked) {
        assertThat(Medium.SMS.mask(number)).isEqualTo(masked);
    }

    @Test
    void isWhatALogShowsOfARecipientAtTheMost() {
        assertThat(Sample.to(Medium.EMAIL, "tom@tree.example").toString()).doesNotContain("tom");
        assertThat(Sample.mail("tom@tree.example", "Hello", "123456").toString())
                .doesNotContain("tom")
                .doesNotContain("123456");
    }
}
