package dev.signet.application.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.srp.SrpName;
import dev.signet.application.srp.SrpVerifier;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.vault.Vault;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps by what passwords are proved without being sent ({@code vault.srp_verifier}), each sealed for its credential,
 * user and name, so that none can be put in another one's place. Only the present password of a user has any.
 */
@Component
public class SrpVerifiers {

    private static final String PURPOSE = "srp";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final HashingPool pool;
    private final SecureRandom random;

    SrpVerifiers(JdbcClient jdbc, Vault vault, HashingPool pool, SecureRandom random) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.pool = pool;
        this.random = random;
    }

    /** By which name of the user the password is proved. */
    public enum By {
        /** The user name. */
        NAME,
        /** The user's UUID: what somebody is told who signs in by an address, so that no user name can be asked for. */
        UUID
    }

    /**
     * The verifiers of one password.
     *
     * @param byUuid absent where the user name is the UUID
     */
    public record Pair(SrpVerifier byName, @Nullable SrpVerifier byUuid) {}

    /**
     * Computes the verifiers of a password on the hashing threads; some milliseconds.
     *
     * @throws PasswordRefused.HashingBusy where the node has too much to compute
     */
    public Pair make(PasswordOwner owner, Password password) {
        String uuid = owner.user().uuid().toString();
        return pool.run(() -> new Pair(
                one(owner, owner.username(), password),
                uuid.equals(owner.username()) ? null : one(owner, uuid, password)));
    }

    private SrpVerifier one(PasswordOwner owner, String name, Password password) {
        byte[] salt = new byte[SrpVerifier.SALT_BYTES];
        random.nextBytes(salt);
        return SrpVerifier.of(SrpName.inPool(owner.pool().value(), name), password.bytes(), salt);
    }

    /** Keeps the verifiers of a user's new password and forgets those of the one before. */
    void set(PasswordOwner owner, CredentialId credential, Pair made, Instant now) {
        jdbc.sql("""
                        with former as (delete from vault.srp_verifier where user_id = ?)
                        insert into vault.srp_verifier (credential, user_id, pool, by_name, by_uuid, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(owner.user().value())
                .param(credential.value())
                .param(owner.user().value())
                .param(owner.pool().value())
                .param(seal(credential, owner.user(), By.NAME, made.byName()))
                .param(seal(credential, owner.user(), By.UUID, made.byUuid()))
                .param(Timestamp.from(now))
                .update();
    }

    /** Keeps the verifiers of a password that was set without any, as long as it is still the user's. */
    public void add(PasswordOwner owner, CredentialId credential, Pair made, Instant now) {
        jdbc.sql("""
                        insert into vault.srp_verifier (credential, user_id, pool, by_name, by_uuid, created_at)
                        select ?, u.id, u.pool, ?, ?, ?
                        from lookup.app_user u
                        where u.id = ? and u.credential = ?
                        for share
                        on conflict (credential) do nothing
                        """)
                .param(credential.value())
                .param(seal(credential, owner.user(), By.NAME, made.byName()))
                .param(seal(credential, owner.user(), By.UUID, made.byUuid()))
                .param(Timestamp.from(now))
                .param(owner.user().value())
                .param(credential.value())
                .update();
    }

    /** The verifier behind {@code sealed}, which another query has read along. */
    public SrpVerifier open(CredentialId credential, UserId user, By by, byte[] sealed) {
        return SrpVerifier.read(vault.open(PURPOSE, sealed, place(credential, user, by)));
    }

    /** Forgets the verifiers of a user. */
    public void deleteFor(UserId user) {
        jdbc.sql("delete from vault.srp_verifier where user_id = ?")
                .param(user.value())
                .update();
    }

    private byte @Nullable [] seal(CredentialId credential, UserId user, By by, @Nullable SrpVerifier verifier) {
        return verifier == null ? null : vault.seal(PURPOSE, verifier.bytes(), place(credential, user, by));
    }

    private static byte[] place(CredentialId credential, UserId user, By by) {
        return (credential.value() + "|" + user.value() + "|" + by).getBytes(UTF_8);
    }
}
