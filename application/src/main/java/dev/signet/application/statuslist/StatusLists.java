package dev.signet.application.statuslist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.token.Issuer;
import dev.signet.application.token.Statements;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Status list tokens (draft-ietf-oauth-status-list §5.1): a bit for each place, set where the session was revoked and a
 * token of it can still be valid by its time. Signed by the key of access tokens, which those who fetch lists have.
 */
@Component
public class StatusLists {

    /** After how long a copy should be fetched again. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** The {@code typ} of such a token, and after {@code application/} its media type. */
    public static final String TYPE = "statuslist+jwt";

    /** A list that cannot be fetched again counts for so long. */
    private static final Duration VALID = Duration.ofHours(1);

    private static final int MOST_KEPT = 500;

    /** Anybody may fetch a list, and making one of a large revocation takes a while. */
    private static final Duration KEPT = Duration.ofSeconds(20);

    /** Verifiers take a token for a little longer than it says. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final String REVOKED = """
            select v.id
            from view.revocation r
            join ledger.event v on v.stream = r.session and v.sequence = 0
            where r.pool = :pool and r.expires_at > :now and v.id >= :first and v.id < :first + :size
            """;

    private final JdbcClient jdbc;
    private final Numbering numbering;
    private final Statements statements;
    private final Issuer issuer;
    private final Clock clock;
    private final Cache<String, String> made =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    StatusLists(JdbcClient jdbc, Numbering numbering, Statements statements, Issuer issuer, Clock clock) {
        this.jdbc = jdbc;
        this.numbering = numbering;
        this.statements = statements;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The token of a list, at most some seconds old; nothing where the pool never named such a list. */
    public Optional<String> of(UserPoolId pool, String name) {
        OptionalLong list = numbering.listOf(pool, name);
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(made.get(pool.value() + name, _ -> make(pool, name, list.getAsLong())));
    }

    private String make(UserPoolId pool, String name, long list) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer.of(pool));
        claims.put("sub", issuer.statusListOf(pool, name));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(VALID).getEpochSecond());
        claims.put("ttl", GOOD_FOR.toSeconds());
        claims.put("status_list", Map.of("bits", 1, "lst", compressed(revoked(pool, list, now))));
        return statements.sign(pool, SigningKeyUse.ACCESS, TYPE, claims);
    }

    private BitSet revoked(UserPoolId pool, long list, Instant now) {
        BitSet bits = new BitSet(Numbering.SIZE);
        Permutation order = numbering.order(pool, list);
        jdbc.sql(REVOKED)
                .param("pool", pool.value())
                .param("now", now.minus(SKEW).atOffset(ZoneOffset.UTC))
                .param("first", list << Numbering.BITS)
                .param("size", Numbering.SIZE)
                .query(row -> {
                    bits.set(Numbering.index(order, row.getLong("id")));
                });
        return bits;
    }

    /** Bits from the least significant one of each byte on (§4.1), compressed by DEFLATE in ZLIB's format. */
    private static String compressed(BitSet bits) {
        byte[] list = new byte[Numbering.SIZE / Byte.SIZE];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, list, 0, set.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, best)) {
            deflate.write(list);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        } finally {
            best.end();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
}
