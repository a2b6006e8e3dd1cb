package dev.signet.ops.bench;

import dev.signet.domain.pool.SigningAlgorithm;
import java.util.List;

/**
 * What requests are made with.
 *
 * @param usernames of users who are ready to sign in, all with the same password
 * @param api a client with a secret, by which resource servers prove themselves
 */
record Prepared(
        SigningAlgorithm algorithm,
        String pool,
        String client,
        List<String> usernames,
        String password,
        String api,
        String apiSecret) {

    /** The users of one connection, who are nobody else's. */
    List<String> share(int connection, int connections) {
        int each = usernames.size() / connections;
        return usernames.subList(connection * each, (connection + 1) * each);
    }

    String path(String rest) {
        return "/v1/pools/" + pool + rest;
    }

    /** Never the password or the secret. */
    @Override
    public String toString() {
        return "Prepared[pool=" + pool + ", users=" + usernames.size() + "]";
    }
}
