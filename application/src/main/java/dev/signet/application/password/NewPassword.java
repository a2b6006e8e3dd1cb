package dev.signet.application.password;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.password.PasswordRefused.PasswordNotConforming;
import dev.signet.application.password.PasswordRefused.PasswordUsedBefore;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.PasswordChangeReason;
import dev.signet.domain.user.UserCommand.SetPassword;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a user a new password in two steps: judged and hashed first, which takes its time, then set inside the
 * transaction of whoever asks.
 */
@Component
public class NewPassword {

    private static final String ALGORITHM = "argon2id";

    private final PasswordHasher hasher;
    private final PasswordVault vault;
    private final ForeignForms forms;
    private final SrpVerifiers verifiers;
    private final PasswordHistory history;
    private final Commands commands;
    private final Identifiers identifiers;

    NewPassword(
            PasswordHasher hasher,
            PasswordVault vault,
            ForeignForms forms,
            SrpVerifiers verifiers,
            PasswordHistory history,
            Commands commands,
            Identifiers identifiers) {
        this.hasher = hasher;
        this.vault = vault;
        this.forms = forms;
        this.verifiers = verifiers;
        this.history = history;
        this.commands = commands;
        this.identifiers = identifiers;
    }

    /** A password that conforms, hashed and not yet set. */
    public record Hashed(
            PasswordOwner owner,
            CredentialId credential,
            String encoded,
            SrpVerifiers.Pair verifiers,
            int historySize) {

        /** Neither hash nor verifiers. */
        @Override
        public String toString() {
            return "Hashed[" + owner + "]";
        }
    }

    /**
     * Judges and hashes a password; not inside a transaction.
     *
     * @param field where the caller sent it
     * @throws PasswordRefused where it does not conform with the pool's policy, or was used before
     */
    public Hashed hash(String typed, String field, PasswordOwner owner, PoolSettings settings) {
        Password password = Password.of(typed, field);
        settings.passwordPolicy().check(password.text()).stream().findFirst().ifPresent(problem -> {
            throw new PasswordNotConforming(problem, field);
        });
        if (history.holds(owner.user(), password, settings.passwordPolicy())) {
            throw new PasswordUsedBefore(field);
        }
        return new Hashed(
                owner,
                CredentialId.of(identifiers.next()),
                hasher.hash(password, settings.hashing()),
                verifiers.make(owner, password),
                settings.passwordPolicy().historySize());
    }

    /** Sets what was hashed, and gives what the user's account says to it. */
    public Outcome<UserRefusal> set(
            Hashed hashed,
            PasswordChangeReason reason,
            @Nullable Instant temporaryUntil,
            Context context,
            Instant now) {
        PasswordOwner owner = hashed.owner();
        vault.set(owner.pool(), owner.user(), hashed.credential(), hashed.encoded(), hashed.historySize(), now);
        verifiers.set(owner, hashed.credential(), hashed.verifiers(), now);
        return commands.send(
                new SetPassword(owner.user(), hashed.credential(), ALGORITHM, reason, temporaryUntil, now), context);
    }

    /**
     * Gives a new user a password that was hashed elsewhere; it is proved by being sent until its owner has signed in.
     *
     * @param temporaryUntil how long it opens the door; absent where it is the user's own
     */
    public Outcome<UserRefusal> adopt(
            PasswordOwner owner, ImportedHash hash, @Nullable Instant temporaryUntil, Context context, Instant now) {
        CredentialId credential = CredentialId.of(identifiers.next());
        vault.set(owner.pool(), owner.user(), credential, hash.encoded(), 1, now);
        forms.remember(owner.pool(), hash);
        PasswordChangeReason reason =
                temporaryUntil == null ? PasswordChangeReason.IMPORTED : PasswordChangeReason.SET_BY_OPERATOR;
        return commands.send(
                new SetPassword(owner.user(), credential, hash.algorithm(), reason, temporaryUntil, now), context);
    }
}
