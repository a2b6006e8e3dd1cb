package dev.signet.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SayingInTokensWhichGroups {

    @Test
    void saysNothingOfWhoeverIsInNone() {
        assertThat(TokenGroups.of(List.of())).isEqualTo(TokenGroups.NONE);
    }

    @Test
    void namesThemByPrecedenceAndThenByName() {
        assertThat(of(in("zulu", null, null), in("alpha", null, null), in("third", 3, null), in("first", 0, null))
                        .names())
                .containsExactly("first", "third", "alpha", "zulu");
    }

    @Test
    void namesEveryRoleOnce() {
        assertThat(of(in("a", 2, "role/x"), in("b", 1, "role/y"), in("c", null, "role/x"), in("d", 0, null))
                        .roles())
                .containsExactly("role/y", "role/x");
    }

    @Test
    void prefersTheRoleOfTheLowestPrecedenceThatHasOne() {
        assertThat(of(in("a", 2, "role/x"), in("b", 1, "role/y"), in("c", 0, null))
                        .preferredRole())
                .isEqualTo("role/y");
    }

    @Test
    void prefersNoRoleWhereTwoOfOnePrecedenceDiffer() {
        assertThat(of(in("a", 1, "role/x"), in("b", 1, "role/y"), in("c", 2, "role/z"))
                        .preferredRole())
                .isNull();
    }

    @Test
    void prefersARoleOnWhichTwoOfOnePrecedenceAgree() {
        assertThat(of(in("a", 1, "role/x"), in("b", 1, "role/x"), in("c", 1, null))
                        .preferredRole())
                .isEqualTo("role/x");
    }

    @Test
    void neverPrefersTheRoleOfAGroupWithoutPrecedence() {
        assertThat(of(in("a", null, "role/x")).preferredRole()).isNull();
    }

    private static TokenGroups of(Membership... memberships) {
        return TokenGroups.of(List.of(memberships));
    }

    private static Membership in(String name, @Nullable Integer precedence, @Nullable String role) {
        return new Membership(name, precedence, role);
    }
}
