package dev.signet.application.userexport;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused.NotAllowed;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.userexport.AccountLines.Account;
import dev.signet.application.userexport.AccountLines.Place;
import dev.signet.domain.audit.AuditCommand.RecordAccountExport;
import dev.signet.domain.audit.ReadingId;
import dev.signet.domain.pool.UserPoolId;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Hands out everything that a pool has of its users, hashes and all, sealed to a key of whoever asks. Only for operators of
 * the whole platform; that it was handed out, to whom and why, is in the history before the first byte is.
 */
@Service
public class ExportAccounts {

    private final Pools pools;
    private final AccountLines accounts;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExportAccounts(
            Pools pools,
            AccountLines accounts,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.pools = pools;
        this.accounts = accounts;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes sealed lines. */
    @FunctionalInterface
    public interface Sink {

        /** Takes the next one. */
        void line(String jwe) throws IOException;
    }

    /** What may be written from now on. */
    @FunctionalInterface
    public interface Handing {

        /** Writes every user. */
        void to(Sink sink) throws IOException;
    }

    /**
     * Puts the export on record, and gives what writes it.
     *
     * @param why the purpose; names no person
     * @throws NotAllowed where the operator is not one of the whole platform, or the pool is that of the operators
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Handing hand(Administrator by, UserPoolId pool, String why, ExportKey key, Caller caller) {
        if (by.tenant() != null) {
            throw new NotAllowed();
        }
        KnownPool known = pools.require(by, Permission.MANAGE_PLATFORM, pool);
        requireNotOurs(pool);
        atomically.run(() -> {
            commands.send(
                    new RecordAccountExport(
                            ReadingId.of(identifiers.next()),
                            pool,
                            caller.actor(),
                            why,
                            key.thumbprint(),
                            clock.instant()),
                    by.context(known.tenant(), pool, caller));
        });
        return sink -> write(known, key, sink);
    }

    private void write(KnownPool pool, ExportKey key, Sink sink) throws IOException {
        long number = 0;
        String held = null;
        Place after = Place.BEGINNING;
        List<Account> page;
        do {
            page = accounts.page(pool.id(), pool.settings(), after);
            for (Account account : page) {
                if (account.line().isPresent()) {
                    number = put(held, number, key, sink);
                    held = account.line().get();
                }
                after = account.place();
            }
        } while (page.size() == AccountLines.AT_ONCE);
        if (held != null) {
            sink.line(key.seal(held, number + 1, true));
        }
    }

    /** A line is held back until it is known whether another follows. */
    private static long put(@Nullable String held, long number, ExportKey key, Sink sink) throws IOException {
        if (held == null) {
            return number;
        }
        sink.line(key.seal(held, number + 1, false));
        return number + 1;
    }

    private void requireNotOurs(UserPoolId pool) {
        boolean ours = jdbc.sql("select exists (select from lookup.house where id = ?)")
                .param(pool.value())
                .query(Boolean.class)
                .single();
        if (ours) {
            throw new NotAllowed();
        }
    }
}
