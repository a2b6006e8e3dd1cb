package dev.signet.application.statuslist;

/**
 * Puts the numbers of so many bits into an order that only who has the key can tell from chance: a Feistel network, whose
 * rounds are a keyed hash (Luby and Rackoff 1988).
 */
final class Permutation {

    private static final int ROUNDS = 8;

    private final int half;
    private final long mask;
    private final Round round;

    /** A number that depends on the key, the round and half of what is permuted. */
    @FunctionalInterface
    interface Round {
        long of(int round, long half);
    }

    /** @param bits of the numbers; even, 64 at the most */
    Permutation(int bits, Round round) {
        this.half = bits / 2;
        this.mask = (1L << half) - 1;
        this.round = round;
    }

    long forward(long number) {
        long left = number >>> half & mask;
        long right = number & mask;
        for (int i = 0; i < ROUNDS; i++) {
            long next = left ^ round.of(i, right) & mask;
            left = right;
            right = next;
        }
        return left << half | right;
    }

    long backward(long permuted) {
        long left = permuted >>> half & mask;
        long right = permuted & mask;
        for (int i = ROUNDS - 1; i >= 0; i--) {
            long before = right ^ round.of(i, left) & mask;
            right = left;
            left = before;
        }
        return left << half | right;
    }
}
