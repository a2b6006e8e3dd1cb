package dev.signet.ops.bench;

import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a flood: a sign-in by the right password, one by a wrong one, a sign-in by SRP and a wrong proof for
 * it, in turn. Whoever fails is somebody else each time, whom nobody knows: an account that is locked costs less than
 * one that is not there.
 */
final class Flooding implements Work {

    private static final int NUMBER_BITS = 3000;
    private static final int BUSY = 503;
    private static final int CREATED = 201;
    private static final int SERVERS_FAULT = 500;

    private final Prepared with;
    private final String username;
    private final Counts counts;
    private final String number;
    private int turn;
    private @Nullable String block;

    Flooding(Prepared with, String username, int seed, Counts counts) {
        this.with = with;
        this.username = username;
        this.counts = counts;
        this.number = new BigInteger(NUMBER_BITS, new Random(seed))
                .setBit(NUMBER_BITS)
                .toString(16);
    }

    /** What became of the requests of all connections. */
    static final class Counts {

        private final AtomicLongArray counts = new AtomicLongArray(3);

        /** What was answered after it was computed. */
        long answered() {
            return counts.get(0);
        }

        /** What was refused because the node had too much to compute. */
        long busy() {
            return counts.get(1);
        }

        /** How many of those answered signed somebody in. */
        long signedIn() {
            return counts.get(2);
        }

        private void count(int status) {
            counts.incrementAndGet(status == BUSY ? 1 : 0);
            if (status == CREATED) {
                counts.incrementAndGet(2);
            }
        }
    }

    @Override
    public byte[] request() {
        turn = (turn + 1) % 4;
        if (turn == 3 && block != null) {
            return proof(block);
        }
        return switch (turn) {
            case 0 -> signIn(username, with.password());
            case 1 -> signIn(nobody(), "Wrong-" + with.password());
            default -> bySrp();
        };
    }

    @Override
    public void answered(Answer answer) throws UnexpectedAnswer {
        if (answer.status() >= SERVERS_FAULT && answer.status() != BUSY) {
            throw new UnexpectedAnswer("the flood is answered by " + answer.status() + ": " + answer.text());
        }
        block = turn == 2 && answer.status() == 200 ? answer.field("secret_block") : null;
        counts.count(answer.status());
    }

    private byte[] signIn(String name, String password) {
        return Requests.post(
                with.path("/sessions"), Map.of("client_id", with.client(), "username", name, "password", password));
    }

    private byte[] bySrp() {
        return Requests.post(
                with.path("/sessions"),
                Map.of(
                        "client_id",
                        with.client(),
                        "flow",
                        "USER_SRP",
                        "username",
                        nobody(),
                        "answers",
                        Map.of("srp_a", number)));
    }

    private byte[] proof(String secret) {
        return Requests.post(
                with.path("/challenges"),
                Map.of(
                        "client_id",
                        with.client(),
                        "challenge",
                        "PASSWORD_VERIFIER",
                        "session",
                        secret,
                        "answers",
                        Map.of(
                                "password_claim_secret_block",
                                secret,
                                "password_claim_signature",
                                "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=",
                                "timestamp",
                                "Thu Sep 4 13:50:15 UTC 2026")));
    }

    private static String nobody() {
        return "flood-" + UUID.randomUUID();
    }
}
