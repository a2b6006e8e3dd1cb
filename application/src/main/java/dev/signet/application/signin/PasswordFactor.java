package dev.signet.application.signin;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.password.ForeignForms;
import dev.signet.application.password.Password;
import dev.signet.application.password.PasswordHasher;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.password.PasswordVault;
import dev.signet.application.password.SrpVerifiers;
import dev.signet.application.signin.SignInCandidate.Account;
import dev.signet.application.signin.SignInCandidate.House;
import dev.signet.application.user.Profiles;
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
    private final ForeignForms forms;
    private final PasswordVault vault;
    private final SrpVerifiers verifiers;
    private final Profiles profiles;
    private final Commands commands;
    private final Atomically atomically;

    PasswordFactor(
            PasswordHasher hasher,
            ForeignForms forms,
            PasswordVault vault,
            SrpVerifiers verifiers,
            Profiles profiles,
            Commands commands,
            Atomically atomically) {
        this.hasher = hasher;
        this.forms = forms;
        this.vault = vault;
        this.verifiers = verifiers;
        this.profiles = profiles;
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

    /** @param name hash of the name that was typed: a name that nobody has costs as much each time */
    Result prove(@Nullable Account account, Password password, House house, byte[] name) {
        HashParameters parameters = house.hashing();
        if (account == null || account.credential() == null || account.password() == null) {
            forms.nobodys(house.pool(), name)
                    .ifPresentOrElse(
                            nobodys -> hasher.verifyUnknown(password, nobodys),
                            () -> hasher.verifyUnknown(password, parameters));
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

    /** Keeps by what the password is proved without being sent, where it was set without. */
    void addVerifiers(House house, Account account, Password password, Instant now) {
        CredentialId credential = Objects.requireNonNull(account.credential(), "a password was proved");
        profiles.open(account.user(), account.profile()).ifPresent(profile -> {
            PasswordOwner owner = new PasswordOwner(house.pool(), account.user(), profile.username());
            SrpVerifiers.Pair made = verifiers.make(owner, password);
            atomically.run(() -> verifiers.add(owner, credential, made, now));
        });
    }
}
