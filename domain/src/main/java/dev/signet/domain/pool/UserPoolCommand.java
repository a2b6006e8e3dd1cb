package dev.signet.domain.pool;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.retention.RetentionRules;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.trigger.TriggerSecretId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a user pool. What may be refused is answered with an Outcome of {@link PoolRefusal}. */
public sealed interface UserPoolCommand extends DomainCommand {

    /** The pool that is asked. */
    UserPoolId pool();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return pool().value();
    }

    /** Lets a pool come into being. */
    record CreateUserPool(UserPoolId pool, TenantId tenant, PoolSettings settings, Instant at)
            implements UserPoolCommand {}

    /** Replaces the settings as a whole. Answers with an Outcome of {@link PoolRefusal}. */
    record ChangePoolSettings(UserPoolId pool, PoolSettings settings, Instant at) implements UserPoolCommand {}

    /** Replaces the rules of retention as a whole; the same ones once more are no event. */
    record ChangeRetention(UserPoolId pool, RetentionRules rules, Actor by, Instant at) implements UserPoolCommand {}

    /**
     * Lets a key sign from now on. The key before it signs on until it is retired; the newest of a use is taken. Answers
     * with an Outcome of {@link PoolRefusal}.
     */
    record AddSigningKey(UserPoolId pool, SigningKeyId key, SigningKeyUse use, SigningAlgorithm algorithm, Instant at)
            implements UserPoolCommand {}

    /**
     * Lets a key sign no longer; what it signed is accepted for the overlap that the settings name. Answers with an
     * Outcome of {@link PoolRefusal}.
     */
    record RetireSigningKey(UserPoolId pool, SigningKeyId key, Instant at) implements UserPoolCommand {}

    /**
     * Takes a key back, whether it still signs or only verifies: nothing that it signed is accepted any more. Answers with
     * an Outcome of {@link PoolRefusal}; twice is once.
     */
    record WithdrawSigningKey(UserPoolId pool, SigningKeyId key, Instant at) implements UserPoolCommand {}

    /** Signs calls of triggers with a new secret; see {@link UserPoolEvent.TriggerSecretRotated}. */
    record RotateTriggerSecret(
            UserPoolId pool,
            TriggerSecretId secret,
            @Nullable TriggerSecretId previous,
            @Nullable Instant previousUntil,
            Instant at)
            implements UserPoolCommand {}

    /** Puts on record with what the old pool is asked; see {@link UserPoolEvent.MigrationSecretsSet}. */
    record SetMigrationSecrets(UserPoolId pool, boolean clientSecret, boolean accessKey, Instant at)
            implements UserPoolCommand {}

    /** Closes the pool for good. Answers with an Outcome of {@link PoolRefusal}; twice is once. */
    record DeleteUserPool(UserPoolId pool, Actor by, Instant at) implements UserPoolCommand {}
}
