package dev.signet.application.signin;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.password.Password;
import dev.signet.application.password.PasswordHasher;
import dev.signet.application.password.PasswordVault;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.domain.Outcome;
import dev.signet.domain.password.HashParameters;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserCommand.RecordRehash;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows how a password is proved. Somebody unknown, or without a password, costs the same time as a wrong one. */
@Component
class PasswordFactor {

    private static final String ALGORITHM = "argon2id";

    private final PasswordHasher hasher;
    private final PasswordVault vault;
    private final Commands commands;
    private final Atomically atomically;

    PasswordFactor(PasswordHasher hasher, PasswordVault vault, Commands commands, Atomically atomically) {
        this.hasher = hasher;
        this.vault = vault;
        this.commands = commands;
        this.atomically = atomically;
    }

    /** What came of it. */
    enum Result {
        /** Not the password. */
        WRONG,
        /** The password. */
        RIGHT,
        /** The password, hashed with parameters that the pool no longer uses. */
        RIGHT_BUT_OLD
    }

    Result prove(@Nullable Account account, Password password, HashParameters parameters) {
        if (account == null || account.credential() == null || account.password() == null) {
            hasher.verifyUnknown(password, parameters);
            return Result.WRONG;
        }
        String encoded = vault.open(account.credential(), account.user(), account.password());
        if (!hasher.verify(password, encoded)) {
            return Result.WRONG;
        }
        return hasher.needsRehash(encoded, parameters) ? Result.RIGHT_BUT_OLD : Result.RIGHT;
    }

    /** Hashes the password anew, with the parameters that the pool wants now. */
    void rehash(House house, Account account, Password password, Caller caller, Instant now) {
        CredentialId credential = Objects.requireNonNull(account.credential(), "a password was proved");
        String encoded = hasher.hash(password, house.hashing());
        atomically.run(() -> {
            Outcome<UserRefusal> outcome = commands.send(
                    new RecordRehash(account.user(), credential, ALGORITHM, now),
                    house.context(caller, account.user()));
            if (outcome.refusal().isEmpty()) {
                vault.rehash(credential, account.user(), encoded);
            }
        });
    }
}
