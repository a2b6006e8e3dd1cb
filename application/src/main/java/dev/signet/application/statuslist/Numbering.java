package dev.signet.application.statuslist;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.KeyedHash;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which place in which list a session has. A session's number is that of its first event, which nothing changes and a
 * rebuild of tables gives again; a list holds the next million numbers. Both the name of a list and the order within it
 * are permuted under a key of the pool: neither tells how many sessions there are, or which came first.
 */
@Component
class Numbering {

    static final int BITS = 20;
    static final int SIZE = 1 << BITS;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_BITS = 64;
    /** Beyond any number that a ledger reaches: what decodes to more was never one of our names. */
    private static final long MOST_LISTS = 1L << (NAME_BITS / 2 - 1);

    private final KeyedHash hash;

    Numbering(KeyedHash hash) {
        this.hash = hash;
    }

    static long list(long number) {
        return number >>> BITS;
    }

    int index(UserPoolId pool, long number) {
        return index(order(pool, list(number)), number);
    }

    /** In which order the numbers of a list stand in it. */
    Permutation order(UserPoolId pool, long list) {
        return permutation(pool, "status-list-index-" + list, BITS);
    }

    static int index(Permutation order, long number) {
        return (int) order.forward(number & (SIZE - 1));
    }

    String name(UserPoolId pool, long list) {
        byte[] name = ByteBuffer.allocate(Long.BYTES)
                .putLong(names(pool).forward(list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    /** The list of that name; nothing where the pool never gave it, which costs no look-up. */
    OptionalLong listOf(UserPoolId pool, String name) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(name);
        } catch (IllegalArgumentException malformed) {
            return OptionalLong.empty();
        }
        if (bytes.length != Long.BYTES) {
            return OptionalLong.empty();
        }
        long list = names(pool).backward(ByteBuffer.wrap(bytes).getLong());
        return list >= 0 && list < MOST_LISTS && name(pool, list).equals(name)
                ? OptionalLong.of(list)
                : OptionalLong.empty();
    }

    private Permutation names(UserPoolId pool) {
        return permutation(pool, "status-list-name", NAME_BITS);
    }

    /** For one thread: making the key and the MAC once is most of what a place costs. */
    private Permutation permutation(UserPoolId pool, String kind, int bits) {
        Mac mac = mac(hash.of(pool.value(), kind, ""));
        return new Permutation(
                bits,
                (round, half) -> ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                                .putInt(round)
                                .putLong(half)
                                .array()))
                        .getLong());
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }
}
