package dev.signet.application.idempotency;

import dev.signet.application.command.Identifiers;
import dev.signet.application.idempotency.Claim.AnswerLost;
import dev.signet.application.idempotency.Claim.Answered;
import dev.signet.application.idempotency.Claim.Key;
import dev.signet.application.idempotency.Claim.OtherRequest;
import dev.signet.application.idempotency.Claim.Running;
import dev.signet.application.idempotency.Claim.Yours;
import dev.signet.ledger.vault.KeyedHash;
import dev.signet.ledger.vault.Vault;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what became of calls with an idempotency key (draft-ietf-httpapi-idempotency-key-header-07). The effect of a
 * call and the note that it took effect commit together, so that a call is never carried out twice, whenever a node
 * dies.
 */
@Component
public class IdempotencyKeys {

    /** How long a key is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** How long an attempt may run before another may take its place. */
    static final Duration LAPSE = Duration.ofMinutes(1);

    private static final String PURPOSE = "idempotency";

    static final String CLAIM = """
            insert into lookup.idempotency as i (key, claim, fingerprint, state, lapses_at, expires_at)
            values (?, ?, ?, 'RUNNING', now() + make_interval(secs => ?), now() + make_interval(secs => ?))
            on conflict (key) do update
            set claim = excluded.claim, fingerprint = excluded.fingerprint, state = 'RUNNING', status = null,
                sealed = null, lapses_at = excluded.lapses_at, expires_at = excluded.expires_at
            where i.expires_at <= now() or (i.state = 'RUNNING' and i.lapses_at <= now())
            """;

    static final String LOOK = """
            select fingerprint, state, status, sealed, lapses_at <= now() as lapsed
            from lookup.idempotency
            where key = ?
            """;

    static final String FORGET = """
            delete from lookup.idempotency
            where key in (
                select key from lookup.idempotency where expires_at < now() order by expires_at limit 20
                for update skip locked)
            """;

    private final JdbcTemplate jdbc;
    private final KeyedHash hashes;
    private final Vault vault;
    private final Identifiers identifiers;

    IdempotencyKeys(JdbcTemplate jdbc, KeyedHash hashes, Vault vault, Identifiers identifiers) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.vault = vault;
        this.identifiers = identifiers;
    }

    /** Takes the key for this attempt, or says what became of the earlier one. */
    public Claim claim(Repeatable call) {
        Key key = new Key(hashes.of(PURPOSE, "key", call.scope() + "\n" + call.key()));
        byte[] fingerprint = hashes.of(PURPOSE, "body", call.body());
        UUID claim = identifiers.next();
        int taken = jdbc.update(
                CLAIM, key.hash(), claim, fingerprint, (double) LAPSE.toSeconds(), (double) REMEMBERED.toSeconds());
        if (taken == 1) {
            jdbc.update(FORGET);
            return new Yours(key, claim);
        }
        Optional<Claim> earlier = jdbc.query(
                LOOK,
                rows -> rows.next() ? Optional.of(earlier(rows, key, fingerprint)) : Optional.empty(),
                key.hash());
        return earlier.orElseGet(Running::new); // it was released between the two statements: the caller tries again
    }

    /**
     * Notes, in the transaction of the call itself, that it took effect.
     *
     * @throws IllegalStateException where the attempt lapsed and another took its place: the transaction must not commit
     */
    public void committing(Yours mine) {
        int rows = jdbc.update(
                "update lookup.idempotency set state = 'COMMITTED' where key = ? and claim = ?",
                mine.key().hash(),
                mine.claim());
        if (rows == 0) {
            throw new IllegalStateException("the call took so long that another attempt took its place");
        }
    }

    /** Keeps the answer of a call that went through. */
    public void answered(Yours mine, int status, byte[] answer) {
        jdbc.update(
                """
                update lookup.idempotency set state = 'ANSWERED', status = ?, sealed = ? where key = ? and claim = ?
                """,
                status,
                vault.seal(PURPOSE, answer, mine.key().hash()),
                mine.key().hash(),
                mine.claim());
    }

    /** Frees the key after a refusal, which changed nothing: the next attempt is a first one. */
    public void refused(Yours mine) {
        jdbc.update(
                "delete from lookup.idempotency where key = ? and claim = ?",
                mine.key().hash(),
                mine.claim());
    }

    /** Frees the key after a failure, unless the call took effect before it failed. */
    public void failed(Yours mine) {
        jdbc.update(
                "delete from lookup.idempotency where key = ? and claim = ? and state = 'RUNNING'",
                mine.key().hash(),
                mine.claim());
    }

    private Claim earlier(ResultSet row, Key key, byte[] fingerprint) throws SQLException {
        if (!MessageDigest.isEqual(fingerprint, row.getBytes("fingerprint"))) {
            return new OtherRequest();
        }
        return switch (row.getString("state")) {
            case "ANSWERED" ->
                new Answered(row.getInt("status"), vault.open(PURPOSE, row.getBytes("sealed"), key.hash()));
            case "COMMITTED" -> row.getBoolean("lapsed") ? new AnswerLost() : new Running();
            default -> new Running();
        };
    }
}
