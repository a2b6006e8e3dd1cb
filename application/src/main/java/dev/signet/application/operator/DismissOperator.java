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
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Ends another operator's appointment. The person stays a user of the system pool, who may do nothing there. */
@Service
public class DismissOperator {

    private final Operators operators;
    private final SystemPool system;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    DismissOperator(Operators operators, SystemPool system, Commands commands, Atomically atomically, Clock clock) {
        this.operators = operators;
        this.system = system;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Dismisses the operator; it holds from their next request on.
     *
     * @throws OperatorRefused where the caller may not, or there is no such operator
     */
    public void dismiss(Administrator by, OperatorId operator, Caller caller) {
        by.require(Permission.MANAGE_OPERATORS);
        if (operator.equals(by.operator())) {
            throw new OwnRole();
        }
        Instant now = clock.instant();
        atomically.run(() -> {
            operators.lock(by);
            SystemPool.Place home = system.place();
            operators.require(operator);
            Outcome<OperatorRefusal> outcome = commands.send(
                    new OperatorCommand.DismissOperator(operator, now), by.context(home.tenant(), home.pool(), caller));
            outcome.orElseThrow(_ -> new OperatorNotFound());
        });
    }
}
