package dev.signet.domain.name;

import static dev.signet.domain.name.NameProblem.BEGINS_WITH_A_MARK;
import static dev.signet.domain.name.NameProblem.EMPTY;
import static dev.signet.domain.name.NameProblem.INVISIBLE_CHARACTER;
import static dev.signet.domain.name.NameProblem.MIXED_SCRIPTS;
import static dev.signet.domain.name.NameProblem.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingAUser {

    @ParameterizedTest
    @CsvSource({
        "alice, alice",
        "ALICE, alice",
        "Ａｌｉｃｅ, alice",
        "straße, STRASSE",
        "STRAẞE, strasse",
        "ΟΔΟΣ, οδοσ",
        "ﬁona, Fiona",
        "Zoe\u0308, zoë",
        "k-1_2.3, K-1_2.3"
    })
    void takesSpellingsThatReadAlikeForOneName(String one, String other) {
        assertThat(Username.canonical(one)).isPresent().isEqualTo(Username.canonical(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b", "a\nb", "a b", "a\u00A0b", "a\u200Bb", "a\u200Db", "a\u202Eb", "a\u2066b", "a\u00ADb",
                "\uFEFFa", "a\u3164", "a\uFFA0", "a\u2800", "a\uFE0F", "a\u034F", "a\u180B", "a\uD800", "a\uE000",
                "a\u00A8"
            })
    void refusesWhatCannotBeSeen(String name) {
        assertThat(Username.problem(name)).contains(INVISIBLE_CHARACTER);
        assertThat(Username.canonical(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"аlice", "pаypal", "αlice", "раураlx", "Ωмега"})
    void refusesLettersOfScriptsThatLookAlikeInOneName(String name) {
        assertThat(Username.problem(name)).contains(MIXED_SCRIPTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"алиса", "αλίκη", "愛麗絲", "alice愛", "أليس", "алиса42", "🦊"})
    void takesNamesOfEveryScript(String name) {
        assertThat(Username.problem(name)).isEmpty();
    }

    @Test
    void refusesAMarkWithoutALetterBeforeIt() {
        assertThat(Username.problem("\u0301a")).contains(BEGINS_WITH_A_MARK);
    }

    @Test
    void takesFromOneTo128Characters() {
        assertThat(Username.problem("")).contains(EMPTY);
        assertThat(Username.problem("😀".repeat(128))).isEmpty();
        assertThat(Username.problem("😀".repeat(129))).contains(TOO_LONG);
        assertThat(Username.problem("\uFDFA".repeat(100)))
                .as("grows when it is folded")
                .contains(TOO_LONG);
    }

    @Test
    void hasOneCanonicalFormThatIsItsOwn() {
        List<String> unstable = IntStream.rangeClosed(1, 0x1FFFF)
                .filter(Character::isLetter)
                .filter(codePoint -> !Character.isIdeographic(codePoint))
                .mapToObj(codePoint -> "1" + Character.toString(codePoint))
                .filter(name ->
                        !Username.canonical(name).flatMap(Username::canonical).equals(Username.canonical(name)))
                .toList();
        assertThat(unstable).isEmpty();
    }
}
