package dev.signet.application.hold;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.hold.HoldRefused.PersonErased;
import dev.signet.application.hold.HoldRefused.SessionArchived;
import dev.signet.application.hold.HoldRefused.TargetNotFound;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.hold.HoldTarget;
import dev.signet.domain.hold.LegalHoldCommand;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Places legal holds: from the answer on, neither erasure nor retention takes anything of what is held. */
@Service
public class PlaceHold {

    static final String KNOWN = "select exists (select from ledger.event where stream = ? and pool = ?)";
    static final String WHOSE = """
            select user_id, false as gone from lookup.session where id = ? and pool = ?
            union all
            select s.user_id, a.emptied_at is not null
            from lookup.archived_session s join ledger.archive a on a.id = s.archive
            where s.id = ? and s.pool = ?
            """;
    static final String ERASED = "select exists (select from vault.subject_key where subject = ? and wrapped is null)";

    private final Pools pools;
    private final Tenants tenants;
    private final Holds holds;
    private final JdbcTemplate jdbc;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    PlaceHold(
            Pools pools,
            Tenants tenants,
            Holds holds,
            JdbcTemplate jdbc,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.tenants = tenants;
        this.holds = holds;
        this.jdbc = jdbc;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Why something is held.
     *
     * @param caseReference how the case is called where it is dealt with; names no person
     * @param reason why; names no person
     */
    public record Ground(String caseReference, String reason) {}

    /**
     * Holds a pool, or somebody in it.
     *
     * @param user who is held; absent where it is the pool, or a session
     * @param session what is held; absent where it is the pool, or a user with all sessions
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow it
     * @throws HoldRefused where the pool has no such user or session, or the person was erased before
     */
    public LegalHoldId place(
            Administrator by,
            UserPoolId pool,
            @Nullable UserId user,
            @Nullable SessionId session,
            Ground ground,
            Caller caller) {
        LegalHoldId hold = LegalHoldId.of(identifiers.next());
        atomically.run(() -> {
            TenantId tenant = pools.require(by, Permission.MANAGE_HOLDS, pool).tenant();
            holds.await(tenant);
            HoldTarget target = session != null
                    ? ofSession(pool, session)
                    : user != null ? ofUser(pool, user) : HoldTarget.of(pool);
            send(hold, tenant, target, ground, by.context(tenant, pool, caller));
        });
        return hold;
    }

    /**
     * Holds everything of a tenant.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow it
     */
    public LegalHoldId place(Administrator by, TenantId tenant, Ground ground, Caller caller) {
        LegalHoldId hold = LegalHoldId.of(identifiers.next());
        atomically.run(() -> {
            tenants.require(by, Permission.MANAGE_HOLDS, tenant);
            holds.await(tenant);
            send(hold, tenant, HoldTarget.TENANT, ground, by.context(tenant, null, caller));
        });
        return hold;
    }

    private void send(LegalHoldId hold, TenantId tenant, HoldTarget target, Ground ground, Context context) {
        commands.send(
                new LegalHoldCommand.PlaceHold(
                        hold,
                        tenant,
                        target,
                        ground.caseReference(),
                        ground.reason(),
                        context.caller().actor(),
                        clock.instant()),
                context);
    }

    private HoldTarget ofUser(UserPoolId pool, UserId user) {
        if (!is(KNOWN, user.value(), pool.value())) {
            throw new TargetNotFound("user_id");
        }
        requireReadable(user, "user_id");
        return HoldTarget.of(pool, user);
    }

    /** Whose a session is, and whether its records are in an archive. */
    private record Session(UserId user, boolean gone) {}

    private HoldTarget ofSession(UserPoolId pool, SessionId session) {
        Session found = jdbc
                .query(
                        WHOSE,
                        (row, _) -> new Session(new UserId(row.getString("user_id")), row.getBoolean("gone")),
                        session.value(),
                        pool.value(),
                        session.value(),
                        pool.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> new TargetNotFound("session_id"));
        if (found.gone()) {
            throw new SessionArchived();
        }
        UserId user = found.user();
        requireReadable(user, "session_id");
        return HoldTarget.of(pool, user, session);
    }

    private void requireReadable(UserId user, String field) {
        if (is(ERASED, user.value())) {
            throw new PersonErased(field);
        }
    }

    private boolean is(String question, Object... of) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class, of));
    }
}
