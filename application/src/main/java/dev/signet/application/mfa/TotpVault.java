package dev.signet.application.mfa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the seeds of authenticator apps ({@code vault.totp}), each sealed for its credential and user. */
@Component
class TotpVault {

    private static final String PURPOSE = "totp";

    private final JdbcClient jdbc;
    private final Vault vault;

    TotpVault(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A seed, and the last step whose code was taken. */
    record Seed(CredentialId credential, byte[] seed, long lastStep) {}

    /** Keeps a seed that was shown to the user, in the place of one that was shown earlier. */
    void propose(UserPoolId pool, UserId user, CredentialId credential, byte[] seed, Instant now) {
        jdbc.sql("""
                        insert into vault.totp (credential, user_id, pool, sealed, pending, last_step, created_at)
                        values (:credential, :user, :pool, :sealed, true, 0, :now)
                        on conflict (user_id, pending) do update
                        set credential = excluded.credential, sealed = excluded.sealed, created_at = excluded.created_at
                        """)
                .param("credential", credential.value())
                .param("user", user.value())
                .param("pool", pool.value())
                .param("sealed", vault.seal(PURPOSE, seed, place(credential.value(), user)))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** The seed that waits for a first code since after {@code earliest}; nobody else changes it before the commit. */
    Optional<Seed> pending(UserId user, Instant earliest) {
        return jdbc.sql("""
                        select credential, sealed, last_step from vault.totp
                        where user_id = :user and pending and created_at > :earliest
                        for update
                        """)
                .param("user", user.value())
                .param("earliest", earliest.atOffset(UTC))
                .query((row, number) -> seed(user, row.getString(1), row.getBytes(2), row.getLong(3)))
                .optional();
    }

    /** The seed that counts. */
    Optional<Seed> current(UserId user, CredentialId credential) {
        return jdbc.sql("""
                        select credential, sealed, last_step from vault.totp
                        where credential = :credential and user_id = :user and not pending
                        """)
                .param("credential", credential.value())
                .param("user", user.value())
                .query((row, number) -> seed(user, row.getString(1), row.getBytes(2), row.getLong(3)))
                .optional();
    }

    /** Lets a pending seed count from now on, in the place of an earlier one. */
    void activate(UserId user, CredentialId credential, long step) {
        jdbc.sql("delete from vault.totp where user_id = :user and not pending")
                .param("user", user.value())
                .update();
        jdbc.sql("update vault.totp set pending = false, last_step = :step where credential = :credential")
                .param("step", step)
                .param("credential", credential.value())
                .update();
    }

    /** Uses a step up; false where it or a later one was used already, be it at this moment by somebody else. */
    boolean spend(CredentialId credential, long step) {
        return jdbc.sql("""
                        update vault.totp set last_step = :step
                        where credential = :credential and not pending and last_step < :step
                        """)
                        .param("step", step)
                        .param("credential", credential.value())
                        .update()
                == 1;
    }

    void forget(UserId user) {
        jdbc.sql("delete from vault.totp where user_id = :user")
                .param("user", user.value())
                .update();
    }

    private Seed seed(UserId user, String credential, byte[] sealed, long lastStep) {
        return new Seed(new CredentialId(credential), vault.open(PURPOSE, sealed, place(credential, user)), lastStep);
    }

    private static byte[] place(String credential, UserId user) {
        return (credential + "|" + user.value()).getBytes(UTF_8);
    }
}
