package dev.signet.application.signin;

import java.time.Instant;
import java.util.List;

/**
 * A challenge that was put and waits for its answer.
 *
 * @param available what may be chosen from; empty where nothing may
 * @param state what the factor left for itself
 * @param expires from then on no answer is taken
 */
record Pending(Progress progress, Challenge challenge, List<Challenge> available, byte[] state, Instant expires) {

    Pending {
        available = List.copyOf(available);
    }
}
