package dev.signet.application.signin;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.signin.SignInRefused.ChallengeUsed;
import java.security.SecureRandom;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Challenges of a pool's own that were answered ({@code vault.answered_challenge}). A right answer is taken once by the
 * append to the session; a wrong one leads on as well and appends nothing that would tell the next one apart.
 */
@Component
class AnsweredChallenges {

    static final String SEEN = "select count(*) from vault.answered_challenge where id = ?";

    private static final int BYTES = 16;

    private final JdbcTemplate jdbc;
    private final SecureRandom random;

    AnsweredChallenges(JdbcTemplate jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** By what a challenge that is put will be told from all others. */
    byte[] fresh() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return id;
    }

    /**
     * Lets an answer through to a challenge that was not answered yet; it may be meanwhile.
     *
     * @throws ChallengeUsed where it was
     */
    void requireNew(byte[] id) {
        Integer seen = jdbc.queryForObject(SEEN, Integer.class, (Object) id);
        if (seen != null && seen > 0) {
            throw new ChallengeUsed();
        }
    }

    /**
     * Notes that the challenge was answered, inside the transaction that the answer counts in; drops some notes that are
     * too old.
     *
     * @param expires when its state is of no use any more
     * @throws ChallengeUsed where it was answered before
     */
    void answered(byte[] id, Instant now, Instant expires) {
        int noted = jdbc.update("""
                with old as (
                    delete from vault.answered_challenge where id in (
                        select id from vault.answered_challenge
                        where expires_at < ? order by expires_at limit 10 for update skip locked)
                )
                insert into vault.answered_challenge (id, expires_at) values (?, ?) on conflict do nothing
                """, now.atOffset(UTC), id, expires.atOffset(UTC));
        if (noted == 0) {
            throw new ChallengeUsed();
        }
    }
}
