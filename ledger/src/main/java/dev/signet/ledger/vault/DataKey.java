package dev.signet.ledger.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import javax.crypto.SecretKey;

/** One data key of the platform in clear. Never used itself, only keys derived from it, which it keeps. */
final class DataKey {

    private static final int DERIVED = 10_000;

    private final int number;
    private final byte[] bytes;
    private final Cache<String, SecretKey> derived =
            Caffeine.newBuilder().maximumSize(DERIVED).build();

    DataKey(int number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    int number() {
        return number;
    }

    /** The key for {@code algorithm} that only {@code purpose} leads to. */
    SecretKey derive(String algorithm, String purpose) {
        return derived.get(
                algorithm + "|" + purpose, label -> Derivation.derive(bytes, algorithm, "signet data key|" + label));
    }
}
