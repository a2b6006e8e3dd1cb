package dev.signet.application.password;

import dev.signet.application.pool.PoolRemoval;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.KeyedHash;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the hashes of a pool look like that imports brought along. They take another time than the house's own, and would
 * tell who is there; so half of the names that nobody has take such a time as well, each always the same.
 */
@Component
public class ForeignForms implements PoolRemoval {

    private static final int MOST = 4;
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Pattern BETWEEN_PADDING = Pattern.compile("[^=]");

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Map<UserPoolId, Read> read = new ConcurrentHashMap<>();

    ForeignForms(JdbcClient jdbc, KeyedHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    private record Read(List<String> forms, long at) {}

    /** Remembers what {@code brought} looks like, in the present transaction. */
    void remember(UserPoolId pool, ImportedHash brought) {
        jdbc.sql("insert into vault.foreign_hash_form (pool, form) values (?, ?) on conflict do nothing")
                .params(pool.value(), form(brought.encoded()))
                .update();
    }

    /**
     * The hash that nobody has whom {@code name} would be; absent where it would be the house's own.
     *
     * @param name hash of a name of the pool
     */
    public Optional<String> nobodys(UserPoolId pool, byte[] name) {
        List<String> forms = forms(pool);
        byte[] choice = hash.of(pool.value(), "foreign-form", name);
        return forms.isEmpty() || (choice[0] & 1) == 0
                ? Optional.empty()
                : Optional.of(forms.get(Byte.toUnsignedInt(choice[1]) % forms.size()));
    }

    @Override
    public void forget(UserPoolId pool) {
        jdbc.sql("delete from vault.foreign_hash_form where pool = ?")
                .param(pool.value())
                .update();
    }

    private List<String> forms(UserPoolId pool) {
        long now = System.nanoTime();
        Read known = read.get(pool);
        if (known == null || now - known.at() > KEPT_NANOS) {
            known = new Read(
                    jdbc.sql("select form from vault.foreign_hash_form where pool = ? order by form limit " + MOST)
                            .param(pool.value())
                            .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                            .list(),
                    now);
            read.put(pool, known);
        }
        return known.forms();
    }

    /** The same algorithm, cost and lengths, with a salt and a digest that are nobody's. */
    static String form(String encoded) {
        if (encoded.startsWith("$2")) {
            return encoded.substring(0, 7) + ".".repeat(encoded.length() - 7);
        }
        String[] parts = encoded.split("\\$", -1);
        for (int last : List.of(parts.length - 2, parts.length - 1)) {
            parts[last] = BETWEEN_PADDING.matcher(parts[last]).replaceAll("A");
        }
        return String.join("$", Arrays.asList(parts));
    }
}
