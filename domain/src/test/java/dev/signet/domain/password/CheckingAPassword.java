package dev.signet.domain.password;

import static dev.signet.domain.password.PasswordProblem.NOT_TEXT;
import static dev.signet.domain.password.PasswordProblem.NO_LOWERCASE;
import static dev.signet.domain.password.PasswordProblem.NO_NUMBER;
import static dev.signet.domain.password.PasswordProblem.NO_SYMBOL;
import static dev.signet.domain.password.PasswordProblem.NO_UPPERCASE;
import static dev.signet.domain.password.PasswordProblem.SPACE_AT_AN_END;
import static dev.signet.domain.password.PasswordProblem.TOO_LONG;
import static dev.signet.domain.password.PasswordProblem.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingAPassword {

    private static final PasswordPolicy COGNITOS = PasswordPolicy.DEFAULT;
    private static final PasswordPolicy LAX = new PasswordPolicy(6, false, false, false, false, Duration.ofDays(7), 0);

    @Test
    void findsNothingWrongWithOneOfEveryClass() {
        assertThat(COGNITOS.check("Passw0rd!")).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissingInCognitosOrder() {
        assertThat(COGNITOS.check("")).containsExactly(TOO_SHORT, NO_UPPERCASE, NO_LOWERCASE, NO_NUMBER, NO_SYMBOL);
        assertThat(TOO_SHORT.message()).isEqualTo("Password not long enough");
        assertThat(NO_SYMBOL.message()).isEqualTo("Password must have symbol characters");
    }

    @Test
    void demandsOnlyWhatThePolicyDemands() {
        assertThat(LAX.check("aaaaaa")).isEmpty();
        assertThat(LAX.check("aaaaa")).containsExactly(TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '^', '$', '*', '.', '[', ']', '{', '}', '(', ')', '?', '"', '!', '@', '#', '%', '&', '/', '\\', ',',
                '>', '<', '\'', ':', ';', '|', '_', '~', '`', '=', '+', '-'
            })
    void takesEachOfCognitosSymbols(char symbol) {
        assertThat(COGNITOS.check("Passw0rd" + symbol)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"€", "§", "é"})
    void takesNoOtherCharacterForASymbol(String other) {
        assertThat(COGNITOS.check("Passw0rd" + other)).containsExactly(NO_SYMBOL);
    }

    @Test
    void takesASpaceInsideForASymbol() {
        assertThat(COGNITOS.check("Pass w0rd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" Passw0rd", "Passw0rd ", "\u2003Passw0rd"})
    void takesNoSpaceAtAnEnd(String password) {
        assertThat(COGNITOS.check(password)).containsExactly(NO_SYMBOL, SPACE_AT_AN_END);
    }

    @Test
    void takesNoLetterOfAnotherAlphabetForALatinOne() {
        assertThat(COGNITOS.check("пароль-Ω-1")).containsExactly(NO_UPPERCASE, NO_LOWERCASE);
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(LAX.check("😀".repeat(5))).containsExactly(TOO_SHORT);
        assertThat(LAX.check("😀".repeat(256))).isEmpty();
        assertThat(LAX.check("😀".repeat(257))).containsExactly(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass\u0000word", "pass\u001Bword", "pass\uD800word"})
    void refusesWhatIsNotText(String password) {
        assertThat(LAX.check(password)).containsExactly(NOT_TEXT);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isContentWithAnyPasswordOfEnoughOfEveryClass(long seed) {
        Random random = new Random(seed);
        PasswordPolicy policy = new PasswordPolicy(
                6 + random.nextInt(94), true, true, true, true, Duration.ofDays(1 + random.nextInt(365)), 0);
        StringBuilder password = new StringBuilder("Aa1-");
        while (password.length() < policy.minimumLength() - 1) {
            password.insert(1, (char) ('!' + random.nextInt('~' - '!')));
        }
        assertThat(policy.check(password.toString()))
                .as("one character short, seed %d: %s", seed, password)
                .isEqualTo(password.length() < policy.minimumLength() ? List.of(TOO_SHORT) : List.of());
        password.insert(1, 'x');
        assertThat(policy.check(password.toString()))
                .as("seed %d: %s", seed, password)
                .isEmpty();
        assertThat(policy.check(password.toString().toUpperCase(Locale.ROOT)))
                .as("without lower case, seed %d: %s", seed, password)
                .containsExactly(NO_LOWERCASE);
    }

    @Test
    void demandsAPolicyWithinCognitosLimits() {
        assertThatThrownBy(() -> new PasswordPolicy(5, true, true, true, true, Duration.ofDays(7), 0))
                .hasMessage("passwordPolicy.minimumLength must be from 6 to 99");
        assertThatThrownBy(() -> new PasswordPolicy(100, true, true, true, true, Duration.ofDays(7), 0))
                .hasMessage("passwordPolicy.minimumLength must be from 6 to 99");
        assertThatThrownBy(() -> new PasswordPolicy(8, true, true, true, true, Duration.ofHours(25), 0))
                .hasMessage("passwordPolicy.temporaryPasswordValidity must be whole days");
        assertThatThrownBy(() -> new PasswordPolicy(8, true, true, true, true, Duration.ofDays(366), 0))
                .hasMessageStartingWith("passwordPolicy.temporaryPasswordValidity must be from");
        assertThatThrownBy(() -> new PasswordPolicy(8, true, true, true, true, Duration.ofDays(7), 25))
                .hasMessage("passwordPolicy.historySize must be from 0 to 24");
    }
}
