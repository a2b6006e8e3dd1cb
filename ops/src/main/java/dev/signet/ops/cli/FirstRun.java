package dev.signet.ops.cli;

import java.util.Optional;

/** Makes what a person needs to begin with on a node that has just started; the node has it as a bean. */
public interface FirstRun {

    /** Makes the demo pool, its client and the first operator where they are missing, and names them. */
    Beginnings prepare();

    /**
     * What there is to begin with.
     *
     * @param pool the demo pool
     * @param client its client, which has no secret
     * @param operatorSecret the first operator's one-time secret; only at the start that made it
     */
    record Beginnings(String pool, String client, Optional<String> operatorSecret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Beginnings[pool=" + pool + ", client=" + client + "]";
        }
    }
}
