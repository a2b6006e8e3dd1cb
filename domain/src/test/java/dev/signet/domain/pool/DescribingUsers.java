package dev.signet.domain.pool;

import static dev.signet.domain.pool.AttributeType.BOOLEAN;
import static dev.signet.domain.pool.AttributeType.DATE_TIME;
import static dev.signet.domain.pool.AttributeType.NUMBER;
import static dev.signet.domain.pool.AttributeType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribingUsers {

    private static final AttributeDefinition TEAM = custom("custom:team", STRING, 2, 4);
    private static final AttributeDefinition BADGE =
            new AttributeDefinition("custom:badge", NUMBER, false, false, 1, 99);
    private static final AttributeDefinition MEMBER = custom("custom:member", BOOLEAN, 0, 0);
    private static final AttributeDefinition SINCE = custom("custom:since", DATE_TIME, 0, 0);
    private static final AttributeDefinition EMAIL_NEEDED =
            new AttributeDefinition("email", STRING, true, true, 0, 2048);

    private final AttributeSchema schema =
            Settings.withAttributes(TEAM, BADGE, MEMBER, SINCE, EMAIL_NEEDED).schema();

    @ParameterizedTest
    @CsvSource({
        "email, alice, NOT_AN_EMAIL",
        "phone_number, 12345, NOT_A_PHONE_NUMBER",
        "birthdate, 1990, TOO_SHORT",
        "nickname, be\u0007ll, NOT_TEXT",
        "custom:team, a, TOO_SHORT",
        "custom:team, abcde, TOO_LONG",
        "custom:badge, 1.5, NOT_A_NUMBER",
        "custom:badge, ٣, NOT_A_NUMBER",
        "custom:badge, 99999999999999999999, NOT_A_NUMBER",
        "custom:badge, 0, OUT_OF_RANGE",
        "custom:badge, 100, OUT_OF_RANGE",
        "custom:member, yes, NOT_A_BOOLEAN",
        "custom:since, yesterday, NOT_A_DATE_TIME",
        "sub, me, NOT_WRITABLE",
        "email_verified, true, NOT_WRITABLE",
        "custom:unheard_of, x, UNKNOWN",
        "shoe_size, 42, UNKNOWN"
    })
    void refusesAValueThatTheAttributeCannotHave(String name, String value, AttributeProblem problem) {
        assertThat(schema.onChange(Map.of(name, value), Set.of(), Set.of())).containsExactly(Map.entry(name, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "email, alice@shop.example",
        "phone_number, +4930123456",
        "birthdate, 1990-01-31",
        "nickname, Ally",
        "custom:team, ab",
        "custom:badge, 99",
        "custom:member, false",
        "custom:since, 2026-11-23T12:00:00Z"
    })
    void takesAValueThatTheAttributeCanHave(String name, String value) {
        assertThat(schema.onChange(Map.of(name, value), Set.of(), Set.of())).isEmpty();
    }

    @Test
    void demandsWhatIsRequiredOfANewUser() {
        assertThat(schema.atRegistration(Map.of("nickname", "Ally")))
                .containsExactly(Map.entry("email", AttributeProblem.REQUIRED));
        assertThat(schema.atRegistration(Map.of("email", "alice@shop.example"))).isEmpty();
    }

    @Test
    void keepsWhatIsRequired() {
        assertThat(schema.onChange(Map.of(), Set.of("email"), Set.of("email")))
                .containsExactly(Map.entry("email", AttributeProblem.REQUIRED));
    }

    @Test
    void keepsWhatCannotChangeOnceItHasAValue() {
        assertThat(schema.onChange(Map.of("custom:badge", "7"), Set.of(), Set.of()))
                .isEmpty();
        assertThat(schema.onChange(Map.of("custom:badge", "7"), Set.of(), Set.of("custom:badge")))
                .containsExactly(Map.entry("custom:badge", AttributeProblem.NOT_MUTABLE));
        assertThat(schema.onChange(Map.of(), Set.of("custom:badge"), Set.of("custom:badge")))
                .containsExactly(Map.entry("custom:badge", AttributeProblem.NOT_MUTABLE));
    }

    @Test
    void removesNothingThatIsUnknownOrKeptBySignet() {
        assertThat(schema.onChange(Map.of(), Set.of("sub", "shoe_size"), Set.of()))
                .containsExactly(
                        Map.entry("shoe_size", AttributeProblem.UNKNOWN),
                        Map.entry("sub", AttributeProblem.NOT_WRITABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom:", "custom:a b", "custom:this_name_is_too_long", "Email", ""})
    void refusesAnAttributeByAnOddName(String name) {
        assertThatThrownBy(() -> custom(name, STRING, 0, 10)).hasMessageContaining("attributes.name");
    }

    @Test
    void refusesDefinitionsThatContradictThemselves() {
        assertThatThrownBy(() -> custom("custom:team", STRING, 0, 2049)).hasMessageContaining("custom:team.most");
        assertThatThrownBy(() -> custom("custom:team", STRING, 5, 4)).hasMessageContaining("custom:team.least");
        assertThatThrownBy(() -> custom("custom:badge", NUMBER, 5, 4)).hasMessageContaining("custom:badge.least");
        assertThatThrownBy(() -> new AttributeDefinition("custom:team", STRING, true, true, 0, 9))
                .hasMessageContaining("custom:team.required");
    }

    @Test
    void refusesASchemaThatContradictsItself() {
        assertThatThrownBy(() -> Settings.withAttributes(TEAM, TEAM)).hasMessageContaining("defined twice");
        assertThatThrownBy(() -> Settings.withAttributes(custom("email", NUMBER, 0, 9)))
                .hasMessageContaining("not a standard attribute of type NUMBER");
        assertThatThrownBy(() -> Settings.withAttributes(custom("shoe_size", NUMBER, 0, 9)))
                .hasMessageContaining("begin with custom:");
        AttributeDefinition[] many = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> custom("custom:" + number, STRING, 0, 9))
                .toArray(AttributeDefinition[]::new);
        assertThatThrownBy(() -> Settings.withAttributes(many))
                .hasMessage("attributes must hold at most 50 custom ones");
    }

    private static AttributeDefinition custom(String name, AttributeType type, long least, long most) {
        return new AttributeDefinition(name, type, true, false, least, most);
    }
}
