package dev.signet.application.code;

import dev.signet.application.code.CodeCheck.Turn;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The statements on {@code vault.code}. */
@Component
class CodeTable {

    private static final String PUT = """
            insert into vault.code
                   (user_id, purpose, slot, code_id, attribute, hash, attempts, max_attempts, created_at, expires_at, decoy)
            values (:user, :purpose, :slot, :code, :attribute, :hash, 0, :most, :now, :expires, :decoy)
            on conflict (user_id, purpose, slot) do update
               set code_id = excluded.code_id, attribute = excluded.attribute, hash = excluded.hash,
                   attempts = 0, max_attempts = excluded.max_attempts, created_at = excluded.created_at,
                   expires_at = excluded.expires_at, spent_at = null, decoy = excluded.decoy
            """;

    /* Each new decoy takes away up to ten that are over, so that no more are kept than are alive. */
    private static final String SWEEP = """
            with over as (
                delete from vault.code where code_id in (
                    select code_id from vault.code
                    where decoy and expires_at <= :now and user_id <> :user
                    order by expires_at limit 10 for update skip locked)
            )
            """;

    private static final String PUT_DECOY = SWEEP + PUT;

    /* A first try where no code is alive; it is lost to whoever puts one at the same time. */
    private static final String PUT_TRIED_DECOY = SWEEP + """
            insert into vault.code as old
                   (user_id, purpose, slot, code_id, attribute, hash, attempts, max_attempts, created_at, expires_at, decoy)
            values (:user, :purpose, :slot, :code, '', :hash, 1, :most, :now, :expires, true)
            on conflict (user_id, purpose, slot) do update
               set code_id = excluded.code_id, attribute = excluded.attribute, hash = excluded.hash,
                   attempts = 1, max_attempts = excluded.max_attempts, created_at = excluded.created_at,
                   expires_at = excluded.expires_at, spent_at = null, decoy = true
             where old.spent_at is not null or old.expires_at <= :now
            """;

    /* One statement judges and counts: those who try at the same time queue for the row, and each sees what the one
    before has used up. A right try is not counted, so that the use case may be repeated. */
    private static final String ATTEMPT = """
            update vault.code
               set attempts = attempts + (hash <> :hash)::int
             where user_id = :user and purpose = :purpose and slot = :slot
               and spent_at is null
               and expires_at > :now
               and attempts < max_attempts
            returning code_id, attribute, attempts, hash = :hash as right_one, attempts >= max_attempts as last_one
            """;

    private static final String WHY_NOT = """
            select code_id, spent_at is not null or expires_at <= :now as over, hash = :hash as right_one
              from vault.code
             where user_id = :user and purpose = :purpose and slot = :slot
            """;

    private static final String SPEND = """
            update vault.code
               set spent_at = :now
             where code_id = :code and spent_at is null
            """;

    private static final String TOUCH = "update vault.code set code_id = code_id where code_id = :code";

    private static final String FORGET = "delete from vault.code where user_id = :user";

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(CodeFor what, IssuedCode issued, String attribute, byte[] hash, int most, Instant now) {
        put(PUT, what, issued.id(), issued.expiresAt(), hash, most, now)
                .param("attribute", attribute)
                .param("decoy", false)
                .update();
    }

    /** Puts a code that no digits fit. */
    void putDecoy(CodeFor what, Decoy decoy, int most, Instant now) {
        put(PUT_DECOY, what, decoy.id(), decoy.expiresAt(), decoy.hash(), most, now)
                .param("attribute", "")
                .param("decoy", true)
                .update();
    }

    /** The same with one try used up; false where a code is alive. */
    boolean putTriedDecoy(CodeFor what, Decoy decoy, int most, Instant now) {
        return on(PUT_TRIED_DECOY, what)
                        .param("code", decoy.id().value())
                        .param("hash", decoy.hash())
                        .param("most", most)
                        .param("now", utc(now))
                        .param("expires", utc(decoy.expiresAt()))
                        .update()
                == 1;
    }

    /** Judges a try and counts it where it is wrong; empty where no try is allowed. */
    Optional<CodeCheck> attempt(CodeFor what, byte[] hash, Instant now) {
        return on(ATTEMPT, what)
                .param("hash", hash)
                .param("now", utc(now))
                .query(CodeTable::judged)
                .optional();
    }

    /**
     * Why no try is allowed; empty where no code is alive. That a code is over is told to whoever knows it; to everybody
     * else it is as if there were none.
     */
    Optional<CodeCheck> whyNot(CodeFor what, byte[] hash, Instant now) {
        Optional<Optional<CodeCheck>> reason = on(WHY_NOT, what)
                .param("hash", hash)
                .param("now", utc(now))
                .query((row, number) -> {
                    CodeId code = new CodeId(row.getString("code_id"));
                    if (!row.getBoolean("over")) {
                        return Optional.<CodeCheck>of(new CodeCheck.Void(code));
                    }
                    return row.getBoolean("right_one")
                            ? Optional.<CodeCheck>of(new CodeCheck.Expired(code))
                            : Optional.<CodeCheck>empty();
                })
                .optional();
        return reason.flatMap(why -> why);
    }

    boolean spend(CodeId code, Instant now) {
        return jdbc.sql(SPEND)
                        .param("code", code.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Writes the row as it is. */
    void touch(CodeId code) {
        jdbc.sql(TOUCH).param("code", code.value()).update();
    }

    void forget(UserId user) {
        jdbc.sql(FORGET).param("user", user.value()).update();
    }

    /** A code that nobody was sent. */
    record Decoy(CodeId id, byte[] hash, Instant expiresAt) {}

    private StatementSpec put(
            String sql, CodeFor what, CodeId code, Instant expires, byte[] hash, int most, Instant now) {
        return on(sql, what)
                .param("code", code.value())
                .param("hash", hash)
                .param("most", most)
                .param("now", utc(now))
                .param("expires", utc(expires));
    }

    private StatementSpec on(String sql, CodeFor what) {
        return jdbc.sql(sql)
                .param("user", what.user().value())
                .param("purpose", what.purpose().name())
                .param("slot", what.slot());
    }

    private static CodeCheck judged(ResultSet row, int number) throws SQLException {
        CodeId code = new CodeId(row.getString("code_id"));
        if (row.getBoolean("right_one")) {
            return new CodeCheck.Right(code, row.getString("attribute"));
        }
        if (row.getBoolean("last_one")) {
            return new CodeCheck.Wrong(code, Turn.LAST);
        }
        return new CodeCheck.Wrong(code, row.getInt("attempts") == 1 ? Turn.FIRST : Turn.AGAIN);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
