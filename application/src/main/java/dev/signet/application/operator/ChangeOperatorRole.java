package dev.signet.application.operator;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.OperatorRefused.OperatorNotFound;
import dev.signet.application.operator.OperatorRefused.OwnRole;
import dev.signet.domain.Outcome;
import dev.signet.domain.operator.OperatorCommand;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRefusal;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets another operator do more, less, or something else. */
@Service
public class ChangeOperatorRole {

    private final Operators operators;
    private final SystemPool system;
    private final Reach reach;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ChangeOperatorRole(
            Operators operators,
            SystemPool system,
            Reach reach,
            Commands commands,
            Atomically atomically,
            Clock clock) {
        this.operators = operators;
        this.system = system;
        this.reach = reach;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes the role; it holds from the operator's next request on.
     *
     * @param tenant the one tenant that the role is for; absent for all
     * @throws OperatorRefused where the caller may not, or there is no such operator
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws IllegalArgumentException where the role needs a tenant, or cannot have one
     */
    public void change(
            Administrator by, OperatorId operator, OperatorRole role, @Nullable TenantId tenant, Caller caller) {
        by.require(Permission.MANAGE_OPERATORS);
        if (operator.equals(by.operator())) {
            throw new OwnRole();
        }
        Instant now = clock.instant();
        atomically.run(() -> {
            operators.lock(by);
            SystemPool.Place home = system.place();
            reach.require(home, tenant);
            operators.require(operator);
            Outcome<OperatorRefusal> outcome = commands.send(
                    new OperatorCommand.ChangeOperatorRole(operator, role, tenant, now),
                    by.context(home.tenant(), home.pool(), caller));
            outcome.orElseThrow(_ -> new OperatorNotFound());
        });
    }
}
