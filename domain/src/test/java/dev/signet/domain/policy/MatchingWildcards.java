package dev.signet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingWildcards {

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "*, '', true",
        "*, anything, true",
        "?, '', false",
        "?, a, true",
        "?, ab, false",
        "a*, a, true",
        "a*c, abbc, true",
        "a*c, abbd, false",
        "*ab, aab, true",
        "a*b*c, a-c-b-c, true",
        "a*b*c, a-c-b, false",
        "**, x, true",
        "a**?, a, false",
        "a.c, abc, false",
        "'[ab]', a, false",
        "Abc, abc, false"
    })
    void takesAsterisksForAnythingAndQuestionMarksForOneCharacter(String pattern, String text, boolean matches) {
        assertThat(glob(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void countsACharacterOutsideOfTheBasicPlaneAsOne() {
        assertThat(glob("a?b").matches("a\uD83D\uDE00b")).isTrue();
        assertThat(glob("a??b").matches("a\uD83D\uDE00b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "a?*", "*a*?", "a", "aaaaaaaaaaaaaaaa*"})
    void takesNoLongerForPatternsThatAreMadeToTakeLong(String part) {
        Glob glob = glob("*" + part.repeat(10_000 / part.length()) + "b");
        String text = "a".repeat(AccessRequest.LONGEST_RESOURCE);

        boolean matches = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> glob.matches(text));

        assertThat(matches).isFalse();
    }

    private static Glob glob(String pattern) {
        return Glob.of(Pieces.of(pattern, false, true));
    }
}
