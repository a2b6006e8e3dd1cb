package dev.signet.domain.identitypool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.identitypool.RoleChoice.Why;
import dev.signet.domain.identitypool.RoleMapping.Otherwise;
import dev.signet.domain.identitypool.RoleMapping.Source;
import dev.signet.domain.identitypool.RoleRule.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingARole {

    private static final String SHOP = "id.example/pol_1:cli_1";
    private static final String USUAL = role("Usual");
    private static final String ADMIN = role("Admin");
    private static final String STAFF = role("Staff");

    @Test
    void isForGuestsWhatTheyAreGiven() {
        assertThat(RoleChoice.ofGuest(new RoleSettings(USUAL, STAFF, Map.of())))
                .isEqualTo(new RoleChoice(STAFF, Why.GUEST, null));
        assertThat(RoleChoice.ofGuest(new RoleSettings(USUAL, null, Map.of())))
                .isEqualTo(new RoleChoice(null, Why.NOT_SET, null));
    }

    @Test
    void isTheUsualOneWhereNothingIsSetForTheProvider() {
        assertThat(choose(null, Claims.NONE, null)).isEqualTo(new RoleChoice(USUAL, Why.AUTHENTICATED, null));
        assertThat(choose(null, token(List.of(ADMIN), ADMIN), ADMIN).why()).isEqualTo(Why.NOT_FOR_THE_ASKING);
    }

    @Test
    void isByTokenTheOneAskedForThenThePreferredThenTheOnlyOne() {
        RoleMapping byToken = new RoleMapping(Source.TOKEN, Otherwise.DENY, List.of());

        assertThat(choose(byToken, token(List.of(ADMIN, STAFF), ADMIN), STAFF))
                .isEqualTo(new RoleChoice(STAFF, Why.ASKED_FOR, null));
        assertThat(choose(byToken, token(List.of(ADMIN, STAFF), ADMIN), null))
                .isEqualTo(new RoleChoice(ADMIN, Why.PREFERRED_BY_TOKEN, null));
        assertThat(choose(byToken, token(List.of(STAFF), null), null))
                .isEqualTo(new RoleChoice(STAFF, Why.ONLY_ONE_IN_TOKEN, null));
        assertThat(choose(byToken, token(List.of(ADMIN, STAFF), null), null))
                .isEqualTo(new RoleChoice(null, Why.AMBIGUOUS, null));
        assertThat(choose(byToken, token(List.of(STAFF), STAFF), ADMIN))
                .isEqualTo(new RoleChoice(null, Why.NOT_FOR_THE_ASKING, null));
    }

    @Test
    void isTheUsualOneWhereThatIsWhatHappensOtherwise() {
        RoleMapping byToken = new RoleMapping(Source.TOKEN, Otherwise.AUTHENTICATED_ROLE, List.of());

        assertThat(choose(byToken, token(List.of(), null), null))
                .isEqualTo(new RoleChoice(USUAL, Why.OTHERWISE_AUTHENTICATED, null));
    }

    @Test
    void isThatOfTheFirstRuleThatMatches() {
        RoleMapping rules = rules(
                new RoleRule("team", Match.EQUALS, "red", STAFF),
                new RoleRule("team", Match.STARTS_WITH, "re", ADMIN),
                new RoleRule("team", Match.EQUALS, "red", USUAL));

        assertThat(choose(rules, text("team", "red"), null)).isEqualTo(new RoleChoice(STAFF, Why.RULE, 1));
        assertThat(choose(rules, text("team", "rest"), null)).isEqualTo(new RoleChoice(ADMIN, Why.RULE, 2));
        assertThat(choose(rules, text("team", "blue"), null).why()).isEqualTo(Why.AMBIGUOUS);
        assertThat(choose(rules, token(List.of(ADMIN), ADMIN), ADMIN).why()).isEqualTo(Why.NOT_FOR_THE_ASKING);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUALS, red, red, true",
        "EQUALS, red, Red, false",
        "EQUALS, red, reds, false",
        "CONTAINS, ed, red, true",
        "CONTAINS, xx, red, false",
        "STARTS_WITH, re, red, true",
        "STARTS_WITH, ed, red, false",
        "NOT_EQUAL, red, blue, true",
        "NOT_EQUAL, red, red, false"
    })
    void comparesTextAsItIsWritten(Match match, String wanted, String said, boolean matches) {
        RoleRule rule = new RoleRule("team", match, wanted, STAFF);

        assertThat(rule.matches(text("team", said))).isEqualTo(matches);
        assertThat(rule.matches(text("other", said)))
                .as("absent claims match nothing")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINS, admin, true",
        "CONTAINS, adm, false",
        "EQUALS, admin, false",
        "STARTS_WITH, admin, false",
        "NOT_EQUAL, admin, false",
        "NOT_EQUAL, root, true"
    })
    void takesAListByItsMembersAndNeverByPartsOfThem(Match match, String wanted, boolean matches) {
        Claims groups = new Claims(Map.of(), Map.of("cognito:groups", List.of("admin", "staff")));

        assertThat(new RoleRule("cognito:groups", match, wanted, STAFF).matches(groups))
                .isEqualTo(matches);
    }

    /** Whatever a token says and a client asks for, the role is one that the settings name, or that the token names. */
    @Test
    void neverGivesARoleThatNobodyGranted() {
        Random random = new Random(7);
        List<String> roles = List.of(USUAL, ADMIN, STAFF, role("Other"), role("Root"));
        for (int round = 0; round < 20_000; round++) {
            List<String> some = shuffled(roles, random);
            List<String> named = some.subList(0, random.nextInt(3));
            Claims claims = token(named, random.nextBoolean() && !named.isEmpty() ? named.getFirst() : null);
            String asked = random.nextInt(3) == 0 ? some.get(random.nextInt(some.size())) : null;
            RoleMapping mapping = switch (random.nextInt(3)) {
                case 0 -> null;
                case 1 -> new RoleMapping(Source.TOKEN, either(random), List.of());
                default ->
                    new RoleMapping(
                            Source.RULES, either(random), List.of(new RoleRule("team", Match.EQUALS, "red", ADMIN)));
            };

            RoleChoice choice = choose(mapping, claims, asked);

            Set<String> granted = new HashSet<>(Set.of(USUAL));
            if (mapping != null && mapping.source() == Source.TOKEN) {
                granted.addAll(named);
            }
            assertThat(choice.role() == null || granted.contains(choice.role()))
                    .as(choice.toString())
                    .isTrue();
            assertThat(asked == null || choice.role() == null || asked.equals(choice.role()))
                    .isTrue();
        }
    }

    @Test
    void hasRulesOnlyWhereTheyDecide() {
        RoleRule rule = new RoleRule("team", Match.EQUALS, "red", STAFF);

        assertThatThrownBy(() -> new RoleMapping(Source.RULES, Otherwise.DENY, List.of()))
                .hasMessage("mappings.rules must be from 1 to 25");
        assertThatThrownBy(() -> new RoleMapping(Source.RULES, Otherwise.DENY, Collections.nCopies(26, rule)))
                .hasMessage("mappings.rules must be from 1 to 25");
        assertThatThrownBy(() -> new RoleMapping(Source.TOKEN, Otherwise.DENY, List.of(rule)))
                .hasMessageStartingWith("mappings.rules must be left out");
        assertThatThrownBy(() -> new RoleRule("team", Match.EQUALS, "red", "Admin"))
                .hasMessageStartingWith("rules.role must be the ARN of a role");
    }

    private static RoleChoice choose(@Nullable RoleMapping mapping, Claims claims, @Nullable String asked) {
        return RoleChoice.of(
                new RoleSettings(USUAL, null, mapping == null ? Map.of() : Map.of(SHOP, mapping)), SHOP, claims, asked);
    }

    private static RoleMapping rules(RoleRule... rules) {
        return new RoleMapping(Source.RULES, Otherwise.DENY, List.of(rules));
    }

    private static Claims text(String name, String value) {
        return new Claims(Map.of(name, value), Map.of());
    }

    private static Claims token(List<String> roles, @Nullable String preferred) {
        return new Claims(
                preferred == null ? Map.of() : Map.of("cognito:preferred_role", preferred),
                Map.of("cognito:roles", roles));
    }

    private static List<String> shuffled(List<String> all, Random random) {
        List<String> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some;
    }

    private static Otherwise either(Random random) {
        return random.nextBoolean() ? Otherwise.DENY : Otherwise.AUTHENTICATED_ROLE;
    }

    private static String role(String name) {
        return "arn:aws:iam::123456789012:role/" + name;
    }
}
