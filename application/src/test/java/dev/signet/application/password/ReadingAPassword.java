package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.password.PasswordRefused.PasswordUnreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAPassword {

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        assertThat(Password.of("Gru\u0308n").bytes())
                .isEqualTo(Password.of("Gr\u00fcn").bytes());
    }

    @Test
    void keepsApartWhatOnlyLooksAlike() {
        assertThat(Password.of("x\u00b2").text()).isNotEqualTo(Password.of("x2").text());
    }

    @Test
    void takesEverySpaceForTheSame() {
        assertThat(Password.of("correct\u00a0horse\u3000battery").text()).isEqualTo("correct horse battery");
    }

    @Test
    void keepsSpacesAtBothEnds() {
        assertThat(Password.of(" secret ").text()).isEqualTo(" secret ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tab\there", "nul\0", "line\n", "delete\u007f", "half\ud83d", "c1\u0085", "ls\u2028"})
    void refusesWhatNobodyCanType(String typed) {
        assertThatThrownBy(() -> Password.of(typed)).isInstanceOf(PasswordUnreadable.class);
    }

    @Test
    void countsCharactersAndNotTheirEncoding() {
        String most = "\ud83d\udd11".repeat(Password.MAXIMUM_LENGTH);

        assertThat(Password.of(most).text()).isEqualTo(most);
        assertThatThrownBy(() -> Password.of(most + "a")).isInstanceOf(PasswordUnreadable.class);
        assertThatThrownBy(() -> Password.of("a".repeat(1_000_000))).isInstanceOf(PasswordUnreadable.class);
    }

    @Test
    void namesTheFieldAtFault() {
        assertThatThrownBy(() -> Password.of("", "new_password"))
                .isInstanceOfSatisfying(
                        PasswordUnreadable.class,
                        refused -> assertThat(refused.field()).isEqualTo("new_password"));
    }

    @Test
    void neverShowsItInALog() {
        assertThat(Password.of("hunter2")).asString().doesNotContain("hunter2");
    }
}
