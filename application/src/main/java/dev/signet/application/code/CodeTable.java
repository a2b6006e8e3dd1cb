package dev.signet.application.code;

import dev.signet.application.code.CodeCheck.Turn;
import dev.signet.domain.user.CodeId;
import dev.signet.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
            insert into vault.code as old
                   (user_id, purpose, slot, code_id, attribute, hash, attempts, max_attempts,
                    window_start, window_attempts, created_at, expires_at)
            values (:user, :purpose, :slot, :code, :attribute, :hash, 0, :most, :now, 0, :now, :expires)
            on conflict (user_id, purpose, slot) do update
               set code_id = excluded.code_id, attribute = excluded.attribute, hash = excluded.hash,
                   attempts = 0, max_attempts = excluded.max_attempts,
                   window_start = case when old.window_start > :hour_ago then old.window_start else :now end,
                   window_attempts = case when old.window_start > :hour_ago then old.window_attempts else 0 end,
                   created_at = excluded.created_at, expires_at = excluded.expires_at, spent_at = null
            """;

    /* One statement judges and counts: those who try at the same time queue for the row, and each sees what the one
    before has used up. A right try is not counted, so that the use case may be repeated. */
    private static final String ATTEMPT = """
            update vault.code
               set attempts = attempts + (hash <> :hash)::int,
                   window_attempts =
                       case when window_start > :hour_ago then window_attempts else 0 end + (hash <> :hash)::int,
                   window_start = case when window_start > :hour_ago then window_start else :now end
             where user_id = :user and purpose = :purpose and slot = :slot
               and spent_at is null
               and expires_at > :now
               and attempts < max_attempts
               and (window_attempts < max_attempts or window_start <= :hour_ago)
            returning code_id, attribute, attempts, hash = :hash as right_one,
                      greatest(attempts, window_attempts) >= max_attempts as last_one
            """;

    private static final String WHY_NOT = """
            select code_id, spent_at is not null or expires_at <= :now as over, hash = :hash as right_one
              from vault.code
             where user_id = :user and purpose = :purpose and slot = :slot
            """;

    private static final String SPEND = """
            update vault.code
               set spent_at = :now, window_attempts = 0
             where code_id = :code and spent_at is null
            """;

    private static final String FORGET = "delete from vault.code where user_id = :user";

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(CodeFor what, IssuedCode issued, String attribute, byte[] hash, int most, Instant now) {
        on(PUT, what)
                .param("code", issued.id().value())
                .param("attribute", attribute)
                .param("hash", hash)
                .param("most", most)
                .param("now", utc(now))
                .param("hour_ago", utc(now.minus(WINDOW)))
                .param("expires", utc(issued.expiresAt()))
                .update();
    }

    /** Judges a try and counts it where it is wrong; empty where no try is allowed. */
    Optional<CodeCheck> attempt(CodeFor what, byte[] hash, Instant now) {
        return on(ATTEMPT, what)
                .param("hash", hash)
                .param("now", utc(now))
                .param("hour_ago", utc(now.minus(WINDOW)))
                .query(CodeTable::judged)
                .optional();
    }

    /** That a code is over is told to whoever knows it; to everybody else it is as wrong as any other. */
    CodeCheck whyNot(CodeFor what, byte[] hash, Instant now) {
        return on(WHY_NOT, what)
                .param("hash", hash)
                .param("now", utc(now))
                .query((row, number) -> {
                    CodeId code = new CodeId(row.getString("code_id"));
                    if (!row.getBoolean("over")) {
                        return new CodeCheck.Void(code);
                    }
                    return row.getBoolean("right_one")
                            ? new CodeCheck.Expired(Optional.of(code))
                            : new CodeCheck.Wrong(code, Turn.AGAIN);
                })
                .optional()
                .orElse(new CodeCheck.Expired(Optional.empty()));
    }

    boolean spend(CodeId code, Instant now) {
        return jdbc.sql(SPEND)
                        .param("code", code.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void forget(UserId user) {
        jdbc.sql(FORGET).param("user", user.value()).update();
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
