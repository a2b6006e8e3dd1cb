package dev.signet.application.operator;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.OperatorRefused.AlreadyAppointed;
import dev.signet.application.operator.OperatorRefused.NoSuchUser;
import dev.signet.domain.operator.OperatorCommand;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Makes a user of the system pool an operator. */
@Service
public class AppointOperator {

    private final Operators operators;
    private final SystemPool system;
    private final Reach reach;
    private final JdbcTemplate jdbc;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    AppointOperator(
            Operators operators,
            SystemPool system,
            Reach reach,
            JdbcTemplate jdbc,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.operators = operators;
        this.system = system;
        this.reach = reach;
        this.jdbc = jdbc;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Appoints the user; they may act from their next request on.
     *
     * @param tenant the one tenant that the role is for; absent for all
     * @throws OperatorRefused where the caller may not appoint, or the user cannot be appointed
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws IllegalArgumentException where the role needs a tenant, or cannot have one
     */
    public OperatorId appoint(
            Administrator by, UserId user, OperatorRole role, @Nullable TenantId tenant, Caller caller) {
        by.require(Permission.MANAGE_OPERATORS);
        Instant now = clock.instant();
        OperatorId operator = OperatorId.of(identifiers.next());
        return atomically.run(() -> {
            operators.lock(by);
            SystemPool.Place home = system.place();
            reach.require(home, tenant);
            requireUser(home, user);
            commands.send(
                    new OperatorCommand.AppointOperator(operator, user, role, tenant, now),
                    by.context(home.tenant(), home.pool(), caller));
            return operator;
        });
    }

    private void requireUser(SystemPool.Place home, UserId user) {
        Integer users = jdbc.queryForObject(
                "select count(*) from lookup.app_user where id = ? and pool = ?",
                Integer.class,
                user.value(),
                home.pool().value());
        if (users == null || users == 0) {
            throw new NoSuchUser();
        }
        if (operators.of(user).isPresent()) {
            throw new AlreadyAppointed();
        }
    }
}
