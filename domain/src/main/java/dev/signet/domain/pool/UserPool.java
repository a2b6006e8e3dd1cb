package dev.signet.domain.pool;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolCommand.AddSigningKey;
import dev.signet.domain.pool.UserPoolCommand.ChangePoolSettings;
import dev.signet.domain.pool.UserPoolCommand.ChangeRetention;
import dev.signet.domain.pool.UserPoolCommand.CreateUserPool;
import dev.signet.domain.pool.UserPoolCommand.DeleteUserPool;
import dev.signet.domain.pool.UserPoolCommand.RetireSigningKey;
import dev.signet.domain.pool.UserPoolCommand.RotateTriggerSecret;
import dev.signet.domain.pool.UserPoolCommand.SetMigrationSecrets;
import dev.signet.domain.pool.UserPoolCommand.WithdrawSigningKey;
import dev.signet.domain.pool.UserPoolEvent.RetentionChanged;
import dev.signet.domain.pool.UserPoolEvent.TriggerSecretRotated;
import dev.signet.domain.pool.UserPoolEvent.UserPoolCreated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A directory of users with its own settings and signing keys. What it decides is in {@link PoolRules}. */
@Aggregate(type = "pool")
class UserPool {

    private @Nullable UserPoolState state;

    /** For Axon, which then tells it its history. */
    UserPool() {}

    @CommandHandler
    UserPool(CreateUserPool c) {
        AggregateLifecycle.apply(new UserPoolCreated(c.pool(), c.tenant(), c.settings(), c.at()));
    }

    @CommandHandler
    Outcome<PoolRefusal> handle(ChangePoolSettings command) {
        return PoolRules.change(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    void handle(ChangeRetention c) {
        if (!requireNonNull(state).retention().equals(c.rules())) {
            AggregateLifecycle.apply(new RetentionChanged(c.pool(), c.rules(), c.by(), c.at()));
        }
    }

    @CommandHandler
    Outcome<PoolRefusal> handle(DeleteUserPool command) {
        return PoolRules.delete(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<PoolRefusal> handle(AddSigningKey command) {
        return PoolRules.add(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<PoolRefusal> handle(RetireSigningKey command) {
        return PoolRules.retire(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<PoolRefusal> handle(WithdrawSigningKey command) {
        return PoolRules.withdraw(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    void handle(RotateTriggerSecret c) {
        AggregateLifecycle.apply(
                new TriggerSecretRotated(c.pool(), c.secret(), c.previous(), c.previousUntil(), c.at()));
    }

    @CommandHandler
    Outcome<PoolRefusal> handle(SetMigrationSecrets command) {
        return PoolRules.set(requireNonNull(state), command).carryOut();
    }

    @EventSourcingHandler
    void on(UserPoolEvent event) {
        state = UserPoolState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
