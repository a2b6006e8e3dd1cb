package dev.signet.application.erasure;

import dev.signet.application.code.CodeSending;
import dev.signet.application.code.Codes;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.device.DeviceVerifiers;
import dev.signet.application.erasure.ErasureRefused.Held;
import dev.signet.application.hold.Holds;
import dev.signet.application.mfa.Totp;
import dev.signet.application.operator.Administrator;
import dev.signet.application.passkey.Passkeys;
import dev.signet.application.password.PasswordVault;
import dev.signet.application.password.SrpVerifiers;
import dev.signet.application.risk.MemoryVault;
import dev.signet.application.session.SessionEnding;
import dev.signet.application.signin.Challenge;
import dev.signet.domain.Outcome;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserCommand.DeferErasure;
import dev.signet.domain.user.UserCommand.EraseUser;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.vault.SubjectKeys;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases a person, inside the transaction of whoever asks. The account is closed first and its sessions end after that:
 * a sign-in under way either commits before and is ended, or finds the account closed. The key goes last, since the
 * events of all this are sealed with it when people erase themselves. Whether a legal hold stands against it is asked
 * first, and stays so until the commit.
 */
@Component
public class Erasure {

    private final Holds holds;
    private final Commands commands;
    private final SessionEnding sessions;
    private final PasswordVault passwords;
    private final SrpVerifiers verifiers;
    private final DeviceVerifiers devices;
    private final Codes codes;
    private final Totp totp;
    private final Passkeys passkeys;
    private final MemoryVault memory;
    private final CodeSending sending;
    private final Outbox outbox;
    private final LedgerEngine ledger;
    private final SubjectKeys keys;
    private final JdbcTemplate jdbc;

    Erasure(
            Holds holds,
            Commands commands,
            SessionEnding sessions,
            PasswordVault passwords,
            SrpVerifiers verifiers,
            DeviceVerifiers devices,
            Codes codes,
            Totp totp,
            Passkeys passkeys,
            MemoryVault memory,
            CodeSending sending,
            Outbox outbox,
            LedgerEngine ledger,
            SubjectKeys keys,
            JdbcTemplate jdbc) {
        this.holds = holds;
        this.commands = commands;
        this.sessions = sessions;
        this.passwords = passwords;
        this.verifiers = verifiers;
        this.devices = devices;
        this.codes = codes;
        this.totp = totp;
        this.passkeys = passkeys;
        this.memory = memory;
        this.sending = sending;
        this.outbox = outbox;
        this.ledger = ledger;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * Removes the account for good, and everything by which the person could be read, as an operator wants it. Once more
     * destroys what has come back meanwhile, such as a key out of a backup, and is no second event.
     *
     * @throws Held where a legal hold stands against it
     */
    public Outcome<UserRefusal> erase(
            Administrator by, UserId user, ErasureReason reason, Context context, Instant now) {
        Optional<LegalHoldId> hold = holds.against(context.tenant(), pool(context), user);
        if (hold.isPresent()) {
            throw new Held(by, hold.get());
        }
        return erase(user, reason, context, now);
    }

    /**
     * The same as the person wants it. Where a legal hold stands against it the account goes all the same, with whatever
     * opens it, and nothing tells the person; the key is kept, and the erasure owed.
     */
    public Outcome<UserRefusal> eraseOrOwe(UserId user, ErasureReason reason, Context context, Instant now) {
        return held(user, context) ? defer(user, reason, context, now) : erase(user, reason, context, now);
    }

    /** Erases somebody whose erasure is owed, and says whether no hold stood against it. */
    boolean eraseOwed(UserId user, ErasureReason reason, Context context, Instant now) {
        if (held(user, context)) {
            return false;
        }
        erase(user, reason, context, now);
        return true;
    }

    private boolean held(UserId user, Context context) {
        return holds.against(context.tenant(), pool(context), user).isPresent();
    }

    private Outcome<UserRefusal> defer(UserId user, ErasureReason reason, Context context, Instant now) {
        Outcome<UserRefusal> outcome =
                commands.send(new DeferErasure(user, reason, context.caller().actor(), now), context);
        if (outcome.refusal().isEmpty()) {
            close(user, context, now);
        }
        return outcome;
    }

    private Outcome<UserRefusal> erase(UserId user, ErasureReason reason, Context context, Instant now) {
        Outcome<UserRefusal> outcome =
                commands.send(new EraseUser(user, reason, context.caller().actor(), now), context);
        if (outcome.refusal().isEmpty()) {
            close(user, context, now);
            destroyKey(user, context, now);
        }
        return outcome;
    }

    /** What opens the account, and what was on its way to the person: none of it is a record of what happened. */
    private void close(UserId user, Context context, Instant now) {
        sessions.endAll(user, RevocationReason.USER_DELETED, context, now);
        passwords.deleteFor(user);
        verifiers.deleteFor(user);
        devices.deleteFor(user);
        codes.forget(user);
        totp.forget(user);
        passkeys.forget(user);
        memory.forget(user);
        sending.forget(pool(context), user);
        outbox.withdraw(user);
        jdbc.update("delete from lookup.lockout where subject = any (?)", (Object)
                Challenge.countedUnder(user).toArray(String[]::new));
        ledger.forgetSnapshot(user.value());
    }

    private static UserPoolId pool(Context context) {
        return Objects.requireNonNull(context.pool(), "people are erased from a pool");
    }

    /** Until the commit another thread of this node may read the key once more. */
    private void destroyKey(UserId user, Context context, Instant now) {
        keys.destroy(user.value(), context.tenant().value(), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forget(user.value());
            }
        });
    }
}
