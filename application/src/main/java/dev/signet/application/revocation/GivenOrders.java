package dev.signet.application.revocation;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.revocation.RevocationOrderCommand.AdvanceRevocation;
import dev.signet.domain.revocation.RevocationOrderCommand.OrderRevocation;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives revocation orders, inside the transaction of whoever decided on them. */
@Component
public class GivenOrders {

    private final Commands commands;
    private final Identifiers identifiers;
    private final RevocationSweepSchedule sweep;

    GivenOrders(Commands commands, Identifiers identifiers, RevocationSweepSchedule sweep) {
        this.commands = commands;
        this.identifiers = identifiers;
        this.sweep = sweep;
    }

    /** Gives an order, which works from the commit on; the sweep, where one is needed, begins then. */
    public RevocationOrderId give(RevocationTarget target, RevocationReason reason, Context context, Instant now) {
        return give(target, null, reason, context, now);
    }

    /** The same, as a part of the order for a whole tenant. */
    RevocationOrderId give(
            RevocationTarget target,
            @Nullable RevocationOrderId partOf,
            RevocationReason reason,
            Context context,
            Instant now) {
        RevocationOrderId order = RevocationOrderId.of(identifiers.next());
        commands.send(
                new OrderRevocation(
                        order,
                        context.pool(),
                        target,
                        partOf,
                        reason,
                        context.caller().actor(),
                        now),
                context);
        if (target.scope().swept() && partOf == null) {
            sweepAfterCommit();
        }
        return order;
    }

    /** Says that the order is carried out. */
    void complete(RevocationOrderId order, int sessions, Context context, Instant now) {
        commands.send(new AdvanceRevocation(order, sessions, true, now), context);
    }

    private void sweepAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sweep.ring();
            }
        });
    }
}
