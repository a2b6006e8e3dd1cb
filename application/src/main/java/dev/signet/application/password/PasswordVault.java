package dev.signet.application.password;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps password hashes ({@code vault.password}), each sealed for its credential and user, so that no hash can be put in
 * another one's place. Which credential is good now, and until when, the user's events say.
 */
@Component
public class PasswordVault {

    private static final String PURPOSE = "password";

    private final JdbcClient jdbc;
    private final Vault vault;

    PasswordVault(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Keeps the hash of a user's new password and forgets those that are older than the newest {@code historySize}.
     *
     * @param encoded in the PHC string format
     * @param historySize how many passwords are remembered, the new one included; it is kept whatever the number
     */
    public void set(
            UserPoolId pool, UserId user, CredentialId credential, String encoded, int historySize, Instant now) {
        jdbc.sql("""
                        insert into vault.password (credential, user_id, pool, sealed, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        credential.value(),
                        user.value(),
                        pool.value(),
                        seal(credential, user, encoded),
                        Timestamp.from(now))
                .update();
        jdbc.sql("""
                        delete from vault.password
                        where credential in (
                            select credential from vault.password
                            where user_id = ? and credential <> ?
                            order by created_at desc, credential desc
                            offset ?)
                        """)
                .params(user.value(), credential.value(), Math.max(0, historySize - 1))
                .update();
    }

    /**
     * Puts {@code encoded}, made of the same password with other parameters, in the place of the hash that was kept.
     *
     * @return whether it was still there to be replaced
     */
    public boolean rehash(CredentialId credential, UserId user, String encoded) {
        return jdbc.sql("update vault.password set sealed = ? where credential = ? and user_id = ?")
                        .params(seal(credential, user, encoded), credential.value(), user.value())
                        .update()
                == 1;
    }

    /** The hash behind {@code sealed}, which another query has read along. */
    public String open(CredentialId credential, UserId user, byte[] sealed) {
        return new String(vault.open(PURPOSE, sealed, place(credential.value(), user)), StandardCharsets.UTF_8);
    }

    /** The hashes of a user's newest passwords, newest first, {@code most} at the most. */
    public List<String> newest(UserId user, int most) {
        return jdbc.sql("""
                        select credential, sealed from vault.password
                        where user_id = ?
                        order by created_at desc, credential desc
                        limit ?
                        """)
                .params(user.value(), most)
                .query((row, number) -> open(new CredentialId(row.getString(1)), user, row.getBytes(2)))
                .list();
    }

    /** Forgets every password of a user. */
    public void deleteFor(UserId user) {
        jdbc.sql("delete from vault.password where user_id = ?")
                .param(user.value())
                .update();
    }

    private byte[] seal(CredentialId credential, UserId user, String encoded) {
        return vault.seal(PURPOSE, encoded.getBytes(StandardCharsets.UTF_8), place(credential.value(), user));
    }

    private static byte[] place(String credential, UserId user) {
        return (credential + "|" + user.value()).getBytes(StandardCharsets.UTF_8);
    }
}
