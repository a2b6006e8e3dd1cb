package dev.signet.application.statuslist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PermutingNumbers {

    private final Permutation ten =
            new Permutation(10, (round, half) -> new SplittableRandom(round * 31L + half * 1_000_003).nextLong());
    private final Permutation wide =
            new Permutation(64, (round, half) -> new SplittableRandom(round * 31L + half * 1_000_003).nextLong());

    @Test
    void givesEachNumberAPlaceOfItsOwn() {
        BitSet seen = new BitSet();
        for (int number = 0; number < 1024; number++) {
            seen.set((int) ten.forward(number));
        }
        assertThat(seen.cardinality()).isEqualTo(1024);
        assertThat(seen.length()).isEqualTo(1024);
    }

    @Test
    void findsTheNumberOfAPlace() {
        for (long number : new long[] {0, 1, 511, 1023}) {
            assertThat(ten.backward(ten.forward(number))).isEqualTo(number);
        }
        for (long number : new long[] {0, 1, 1L << 40, Long.MAX_VALUE, -1}) {
            assertThat(wide.backward(wide.forward(number))).isEqualTo(number);
        }
    }

    @Test
    void scattersNeighbours() {
        long steps = 0;
        for (int number = 1; number < 1024; number++) {
            steps += Math.abs(ten.forward(number) - ten.forward(number - 1));
        }
        assertThat(steps / 1023).isBetween(250L, 450L); // a third of the width, as for numbers drawn by chance
    }
}
