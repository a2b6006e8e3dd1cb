package dev.signet.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPageByPage {

    private static final PageRequest TWO = new PageRequest(2, null);

    @Test
    void asksForOneRowMoreThanItShows() {
        assertThat(TWO.rows()).isEqualTo(3);
        assertThat(TWO.after()).isEmpty();
    }

    @Test
    void goesOnWhereThePageEnded() {
        Page<String> page = Page.of(List.of("a", "b", "c"), TWO, Function.identity());
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo("b");
    }

    @Test
    void endsWithTheLastRow() {
        assertThat(Page.of(List.of("a", "b"), TWO, Function.identity()).next()).isNull();
        assertThat(Page.of(List.<String>of(), TWO, Function.identity()).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void refusesAPageOfNoReasonableSize(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageRequest(limit, null))
                .withMessageContaining("limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "ten_1", "ten_0123456789abcdef0123456789abcdeF", "ten_0123456789abcdef0123456789abcdef "
            })
    void refusesACursorThatItNeverGave(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageRequest(2, cursor))
                .withMessageContaining("cursor");
    }
}
