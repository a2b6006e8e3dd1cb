package dev.signet.application.erasure;

import dev.signet.application.code.CodeSending;
import dev.signet.application.code.Codes;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.delivery.Outbox;
import dev.signet.application.password.PasswordVault;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.Outcome;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserCommand.EraseUser;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.vault.SubjectKeys;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases a person, inside the transaction of whoever asks. The account is closed first and its sessions end after that:
 * a sign-in under way either commits before and is ended, or finds the account closed. The key goes last, since the
 * events of all this are sealed with it when people erase themselves.
 */
@Component
public class Erasure {

    private final Commands commands;
    private final SessionEnding sessions;
    private final PasswordVault passwords;
    private final Codes codes;
    private final CodeSending sending;
    private final Outbox outbox;
    private final LedgerEngine ledger;
    private final SubjectKeys keys;
    private final JdbcTemplate jdbc;

    Erasure(
            Commands commands,
            SessionEnding sessions,
            PasswordVault passwords,
            Codes codes,
            CodeSending sending,
            Outbox outbox,
            LedgerEngine ledger,
            SubjectKeys keys,
            JdbcTemplate jdbc) {
        this.commands = commands;
        this.sessions = sessions;
        this.passwords = passwords;
        this.codes = codes;
        this.sending = sending;
        this.outbox = outbox;
        this.ledger = ledger;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * Removes the account for good, and everything by which the person could be read. Once more destroys what has come
     * back meanwhile, such as a key out of a backup, and is no second event.
     */
    public Outcome<UserRefusal> erase(UserId user, ErasureReason reason, Context context, Instant now) {
        Outcome<UserRefusal> outcome =
                commands.send(new EraseUser(user, reason, context.caller().actor(), now), context);
        if (outcome.refusal().isEmpty()) {
            sessions.endAll(user, RevocationReason.USER_DELETED, context, now);
            passwords.deleteFor(user);
            codes.forget(user);
            if (context.pool() != null) {
                sending.forget(context.pool(), user);
            }
            outbox.withdraw(user);
            jdbc.update("delete from lookup.lockout where subject = ?", user.value());
            ledger.forgetSnapshot(user.value());
            destroyKey(user, context, now);
        }
        return outcome;
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
