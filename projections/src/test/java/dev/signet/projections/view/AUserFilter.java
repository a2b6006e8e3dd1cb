package dev.signet.projections.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.domain.user.UserStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AUserFilter {

    @Test
    void asksForAValueOrForABeginning() {
        assertThat(UserFilter.parse("username = \"alice\"")).isEqualTo(new UserFilter.Exactly("username", "alice"));
        assertThat(UserFilter.parse("email^=\"ali\"")).isEqualTo(new UserFilter.StartingWith("email", "ali"));
    }

    @Test
    void asksForAStatus() {
        assertThat(UserFilter.parse("cognito:user_status=\"confirmed\""))
                .isEqualTo(new UserFilter.OfStatus(UserStatus.CONFIRMED));
        assertThat(UserFilter.parse("status = \"Disabled\"")).isEqualTo(new UserFilter.Enabled(false));
    }

    @Test
    void asksForEverybodyWhenItIsEmpty() {
        assertThat(UserFilter.parse(null)).isEqualTo(new UserFilter.Everybody());
        assertThat(UserFilter.parse("  ")).isEqualTo(new UserFilter.Everybody());
    }

    @Test
    void takesAnEscapedQuoteAsACharacter() {
        assertThat(UserFilter.parse("name = \"Alice \\\"Al\\\" Smith\""))
                .isEqualTo(new UserFilter.Exactly("name", "Alice \"Al\" Smith"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "email = alice",
                "email ~ \"alice\"",
                "email = \"a\" or email = \"b\"",
                "custom:salary = \"1\"",
                "email = \"\"",
                "status ^= \"En\"",
                "status = \"asleep\"",
                "cognito:user_status = \"ASLEEP\""
            })
    void isRefusedWhereItAsksForWhatCannotBeFound(String filter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserFilter.parse(filter))
                .withMessageStartingWith("filter");
    }
}
