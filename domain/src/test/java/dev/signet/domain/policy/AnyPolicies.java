package dev.signet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies and requests drawn at random; the seed names those that failed. */
class AnyPolicies {

    private static final int REQUESTS = 50;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decideAsTheObviousReadingDoes(long seed) {
        Chance chance = new Chance(seed);
        List<Rule> role = chance.rules(1);
        List<Rule> session = chance.rules(0);
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = new Asked(chance.action(), chance.resource(), chance.context());
            assertThat(asked.of(role, session).allowed())
                    .as("seed %d, %s, role %s, session %s", seed, asked, role, session)
                    .isEqualTo(new ObviousReading(asked.action, asked.resource, asked.context).allowed(role, session));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverAllowMoreWithAnotherDenial(long seed) {
        Chance chance = new Chance(seed);
        List<Rule> role = chance.rules(1);
        List<Rule> session = chance.rules(1);
        List<Rule> stricter = with(role, chance.deny(), chance.random().nextInt(role.size() + 1));
        List<Rule> stricterSession =
                with(session, chance.deny(), chance.random().nextInt(session.size() + 1));
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = new Asked(chance.action(), chance.resource(), chance.context());
            if (!asked.of(role, session).allowed()) {
                assertThat(asked.of(stricter, session).allowed())
                        .as("seed %d, %s", seed, asked)
                        .isFalse();
                assertThat(asked.of(role, stricterSession).allowed())
                        .as("seed %d, %s", seed, asked)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decideTheSameInWhateverOrder(long seed) {
        Chance chance = new Chance(seed);
        List<Rule> role = chance.rules(2);
        List<Rule> shuffled = new ArrayList<>(role);
        Collections.shuffle(shuffled, chance.random());
        PolicySet split = new PolicySet(
                shuffled.stream()
                        .map(rule -> Rule.policy(PolicyKind.ROLE, "one", List.of(rule)))
                        .toList(),
                List.of());
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = new Asked(chance.action(), chance.resource(), chance.context());
            Verdict.Ruling ruling = asked.of(role, List.of()).ruling();
            assertThat(asked.of(shuffled, List.of()).ruling())
                    .as("seed %d, %s", seed, asked)
                    .isEqualTo(ruling);
            assertThat(split.decide(asked.request()).ruling())
                    .as("seed %d, %s", seed, asked)
                    .isEqualTo(ruling);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverAllowMoreInASessionThanWithoutOne(long seed) {
        Chance chance = new Chance(seed);
        List<Rule> role = chance.rules(1);
        List<Rule> session = chance.rules(1);
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = new Asked(chance.action(), chance.resource(), chance.context());
            if (asked.of(role, session).allowed()) {
                assertThat(asked.of(role, List.of()).allowed())
                        .as("seed %d, %s", seed, asked)
                        .isTrue();
                assertThat(asked.of(session, List.of()).allowed())
                        .as("seed %d, %s", seed, asked)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void giveAsReasonsStatementsThatDoApply(long seed) {
        Chance chance = new Chance(seed);
        List<Rule> role = chance.rules(1);
        List<Rule> session = chance.rules(0);
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = new Asked(chance.action(), chance.resource(), chance.context());
            Verdict verdict = asked.of(role, session);
            Effect effect = verdict.allowed() ? Effect.ALLOW : Effect.DENY;
            List<StatementPlace> applying = asked.set(role, session).examine(asked.request()).stream()
                    .filter(each -> each.applies() && each.effect() == effect)
                    .map(Examined::place)
                    .toList();
            assertThat(applying).as("seed %d, %s", seed, asked).containsAll(verdict.because());
            if (!verdict.allowed()) {
                assertThat(verdict.because().isEmpty()).isEqualTo(applying.isEmpty());
            }
        }
    }

    @Test
    void areAllowedAndRefusedOftenEnoughToTellAnything() {
        int allowed = 0;
        int denied = 0;
        for (long seed = 0; seed < 400; seed++) {
            Chance chance = new Chance(seed);
            Asked asked = new Asked(chance.action(), chance.resource(), chance.context());
            Verdict verdict = asked.of(chance.rules(1), chance.rules(0));
            allowed += verdict.allowed() ? 1 : 0;
            denied += verdict.ruling() == Verdict.Ruling.DENIED ? 1 : 0;
        }
        assertThat(allowed).isBetween(40, 360);
        assertThat(denied).isBetween(40, 360);
    }

    private static List<Rule> with(List<Rule> rules, Rule another, int at) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(at, another);
        return more;
    }

    private record Asked(String action, String resource, Map<String, List<String>> context) {

        AccessRequest request() {
            return AccessRequest.to(action, resource, RequestContext.of(context));
        }

        PolicySet set(List<Rule> role, List<Rule> session) {
            return new PolicySet(
                    List.of(Rule.policy(PolicyKind.ROLE, "role", role)),
                    session.isEmpty() ? List.of() : List.of(Rule.policy(PolicyKind.SESSION, "session", session)));
        }

        Verdict of(List<Rule> role, List<Rule> session) {
            return set(role, session).decide(request());
        }
    }
}
