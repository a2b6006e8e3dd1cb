package dev.signet.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of the rules whatever is observed: drawn by the thousand from a fixed seed. */
class DecidingAboutASignIn {

    private static final int DRAWS = 20_000;
    private static final int[] FIGURES = {0, 1, 2, 3, 4, 5, 9, 10, 11, 1_000, Integer.MAX_VALUE};

    private final Random random = new Random(20_260_701);

    @Test
    void neverTakesAWorseSignalForABetterOne() {
        for (int i = 0; i < DRAWS; i++) {
            Map<RiskSignal, Observed> drawn = draw();
            RiskSignal signal = any(RiskSignal.values());
            Observed before = Objects.requireNonNull(drawn.get(signal));
            Map<RiskSignal, Observed> worse = new EnumMap<>(drawn);
            worse.put(signal, worse(before));

            Decided good = decide(drawn);
            Decided bad = decide(worse);

            assertThat(bad.score()).as("%s after %s", worse, drawn).isGreaterThanOrEqualTo(good.score());
            assertThat(bad.level()).isGreaterThanOrEqualTo(good.level());
            assertThat(bad.compromised() || !good.compromised()).isTrue();
            assertThat(bad.reasons()).containsAll(good.reasons());
        }
    }

    @Test
    void asksNoLessOfAWorseSignalWhereThePolicyAsksMoreAtEachLevel() {
        for (int i = 0; i < DRAWS; i++) {
            Map<RiskSignal, Observed> drawn = draw();
            RiskSignal signal = any(RiskSignal.values());
            Map<RiskSignal, Observed> worse = new EnumMap<>(drawn);
            worse.put(signal, worse(Objects.requireNonNull(drawn.get(signal))));

            assertThat(decide(worse).response())
                    .isGreaterThanOrEqualTo(decide(drawn).response());
        }
    }

    @Test
    void takesWhatIsUnknownForNoEvidence() {
        for (int i = 0; i < DRAWS; i++) {
            Map<RiskSignal, Observed> drawn = draw();
            RiskSignal signal = any(RiskSignal.values());
            Map<RiskSignal, Observed> unknown = new EnumMap<>(drawn);
            unknown.put(signal, Observed.unknown(signal));
            Map<RiskSignal, Observed> denied = new EnumMap<>(drawn);
            denied.put(signal, Observed.is(signal, false, SignalSource.MEMORY));
            Map<RiskSignal, Observed> without = new EnumMap<>(drawn);
            without.remove(signal);

            assertThat(decide(unknown)).isEqualTo(decide(without));
            if (signal != RiskSignal.NEW_DEVICE) {
                assertThat(decide(unknown)).isEqualTo(decide(denied));
            }
        }
        assertThat(decide(Map.of()).level()).isEqualTo(RiskLevel.NONE);
    }

    @Test
    void holdsFailedAttemptsAgainstNobodyOnADeviceThatIsKnown() {
        for (int i = 0; i < DRAWS; i++) {
            Map<RiskSignal, Observed> drawn = draw();
            drawn.put(RiskSignal.NEW_DEVICE, Observed.is(RiskSignal.NEW_DEVICE, false, SignalSource.MEMORY));
            Map<RiskSignal, Observed> without = new EnumMap<>(drawn);
            without.remove(RiskSignal.FAILED_ATTEMPTS);

            assertThat(decide(drawn)).isEqualTo(decide(without));
        }
    }

    @Test
    void looksAtSignalsInAnyOrderAndDecidesTheSameAgain() {
        for (int i = 0; i < DRAWS; i++) {
            List<Observed> drawn = new ArrayList<>(draw().values());
            Decided first = decide(AddressRule.NONE, drawn);
            Collections.shuffle(drawn, random);

            assertThat(decide(AddressRule.NONE, drawn)).isEqualTo(first);
        }
    }

    @Test
    void blocksABlockedAddressAndSkipsASkippedOneWhateverIsObserved() {
        for (int i = 0; i < DRAWS; i++) {
            List<Observed> drawn = List.copyOf(draw().values());

            assertThat(decide(AddressRule.BLOCKED, drawn).response()).isEqualTo(RiskResponse.BLOCK);
            assertThat(decide(AddressRule.SKIPPED, drawn).response()).isEqualTo(RiskResponse.NO_ACTION);
        }
    }

    @Test
    void knowsEveryLevelAndNoVersionThatNeverWas() {
        Set<RiskLevel> seen = new HashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.add(decide(draw()).level());
        }
        assertThat(seen).containsExactlyInAnyOrder(RiskLevel.values());
        assertThat(RiskRules.decide(RiskRules.CURRENT + 1, considered(AddressRule.NONE, List.of())))
                .isEmpty();
    }

    private Map<RiskSignal, Observed> draw() {
        Map<RiskSignal, Observed> drawn = new EnumMap<>(RiskSignal.class);
        for (RiskSignal signal : RiskSignal.values()) {
            drawn.put(signal, new Observed(signal, any(Finding.values()), figure(), any(SignalSource.values())));
        }
        return drawn;
    }

    /** At least as much as before, and so. */
    private Observed worse(Observed before) {
        return new Observed(before.signal(), Finding.YES, Math.max(before.figure(), figure()), before.source());
    }

    private int figure() {
        return FIGURES[random.nextInt(FIGURES.length)];
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Decided decide(Map<RiskSignal, Observed> signals) {
        return decide(AddressRule.NONE, List.copyOf(signals.values()));
    }

    private static Decided decide(AddressRule address, List<Observed> signals) {
        return RiskRules.decide(RiskRules.CURRENT, considered(address, signals)).orElseThrow();
    }

    private static Considered considered(AddressRule address, List<Observed> signals) {
        return new Considered(
                RiskMode.ENFORCED,
                address,
                new RiskReaction(RiskResponse.MFA_IF_CONFIGURED, false),
                new RiskReaction(RiskResponse.MFA_REQUIRED, true),
                new RiskReaction(RiskResponse.BLOCK, true),
                true,
                signals);
    }
}
