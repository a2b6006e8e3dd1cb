package dev.signet.projections.view;

import dev.signet.ledger.vault.KeyedHash;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Makes personal attributes searchable without keeping them readable. The canonical value and each of its beginnings of 1
 * to {@value #LONGEST_PREFIX} characters become keyed hashes, of which the index holds 64 bits: a second value with the
 * same bits would need billions of users in one pool. Without the vault the index tells how many values begin alike,
 * and not how.
 */
@Component
class SearchTerms {

    /** Beginnings of more characters are searched by their first so many, and the rest is compared after unsealing. */
    static final int LONGEST_PREFIX = 12;

    private static final Set<String> SEARCHABLE =
            Set.of("username", "email", "phone_number", "name", "given_name", "family_name", "preferred_username");

    private final KeyedHash hash;

    SearchTerms(KeyedHash hash) {
        this.hash = hash;
    }

    static boolean include(String attribute) {
        return SEARCHABLE.contains(attribute);
    }

    /** Whether a beginning is short enough to be found by the index alone. */
    static boolean covers(String beginning) {
        String canonical = canonical(beginning);
        return canonical.codePointCount(0, canonical.length()) <= LONGEST_PREFIX;
    }

    /** Upper and lower case and the ways of writing one character are the same to those who search. */
    static String canonical(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Every term by which a value is found; none for an attribute that cannot be searched. */
    long[] of(String pool, String attribute, String value) {
        if (!include(attribute)) {
            return new long[0];
        }
        String canonical = canonical(value);
        int most = Math.min(LONGEST_PREFIX, canonical.codePointCount(0, canonical.length()));
        return LongStream.concat(
                        LongStream.of(exact(pool, attribute, canonical)),
                        IntStream.rangeClosed(1, most).mapToLong(length -> prefix(pool, attribute, canonical, length)))
                .toArray();
    }

    /** The term of exactly this value. */
    long exactly(String pool, String attribute, String value) {
        return exact(pool, attribute, canonical(value));
    }

    /** The term of the values that begin like this. */
    long startingWith(String pool, String attribute, String beginning) {
        String canonical = canonical(beginning);
        return prefix(
                pool, attribute, canonical, Math.min(LONGEST_PREFIX, canonical.codePointCount(0, canonical.length())));
    }

    private long exact(String pool, String attribute, String canonical) {
        return term(pool, "search=" + attribute, canonical);
    }

    private long prefix(String pool, String attribute, String canonical, int length) {
        return term(pool, "search^" + attribute, canonical.substring(0, canonical.offsetByCodePoints(0, length)));
    }

    private long term(String pool, String kind, String text) {
        return ByteBuffer.wrap(hash.of(pool, kind, text)).getLong();
    }
}
