package dev.signet.application.passkey;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authenticators are to sign when passkeys are made ({@code vault.passkey_challenge}); each serves once. */
@Component
class PasskeyChallenges {

    static final Duration VALIDITY = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random;

    PasskeyChallenges(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** Makes one, in the place of an earlier one of the user; sweeps some that are over. */
    byte[] make(UserPoolId pool, UserId user, AppClientId client, Instant now) {
        byte[] challenge = fresh();
        jdbc.sql("""
                        with over as (
                            delete from vault.passkey_challenge where user_id in (
                                select user_id from vault.passkey_challenge
                                where expires_at <= :now and user_id <> :user
                                order by expires_at limit 10 for update skip locked)
                        )
                        insert into vault.passkey_challenge (user_id, pool, client, challenge, expires_at)
                        values (:user, :pool, :client, :challenge, :expires)
                        on conflict (user_id) do update
                        set client = excluded.client, challenge = excluded.challenge, expires_at = excluded.expires_at
                        """)
                .param("now", now.atOffset(UTC))
                .param("user", user.value())
                .param("pool", pool.value())
                .param("client", client.value())
                .param("challenge", challenge)
                .param("expires", now.plus(VALIDITY).atOffset(UTC))
                .update();
        return challenge;
    }

    /**
     * Uses the user's up, whatever is then made of it.
     *
     * @throws PasskeyRefused where there is none, or another client asked for it
     */
    byte[] take(UserId user, AppClientId client, Instant now) {
        Taken taken = jdbc.sql("""
                        delete from vault.passkey_challenge where user_id = ? and expires_at > ?
                        returning client, challenge
                        """)
                .params(user.value(), now.atOffset(UTC))
                .query((row, number) -> new Taken(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(PasskeyRefused.ChallengeNotFound::new);
        if (!taken.client().equals(client.value())) {
            throw new PasskeyRefused.ClientMismatch();
        }
        return taken.challenge();
    }

    /** Bytes that nobody can guess. */
    byte[] fresh() {
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        return challenge;
    }

    private record Taken(String client, byte[] challenge) {}
}
