package dev.signet.domain.pool;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.retention.RetentionRules;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.trigger.TriggerSecretId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a user pool. */
public sealed interface UserPoolEvent extends DomainEvent {

    /** The pool it happened to. */
    UserPoolId pool();

    /** A pool came into being. */
    @EventName("pool.created")
    record UserPoolCreated(UserPoolId pool, TenantId tenant, PoolSettings settings, Instant at)
            implements UserPoolEvent {}

    /** The settings of a pool changed; they are given whole, so that each event says what held from then on. */
    @EventName("pool.settings_changed")
    record PoolSettingsChanged(UserPoolId pool, PoolSettings settings, Instant at) implements UserPoolEvent {}

    /** How long records stay in the online history changed; the rules are given whole. */
    @EventName("pool.retention_changed")
    record RetentionChanged(UserPoolId pool, RetentionRules rules, Actor by, Instant at) implements UserPoolEvent {}

    /** A key was made and signs from now on; the key itself lives in the vault. */
    @EventName("pool.signing_key_added")
    record SigningKeyAdded(UserPoolId pool, SigningKeyId key, SigningKeyUse use, SigningAlgorithm algorithm, Instant at)
            implements UserPoolEvent {}

    /** A key signs no longer; what it signed is accepted until {@code verifiableUntil}. */
    @EventName("pool.signing_key_retired")
    record SigningKeyRetired(UserPoolId pool, SigningKeyId key, Instant verifiableUntil, Instant at)
            implements UserPoolEvent {}

    /** A key neither signs nor verifies any more: nothing that it signed is accepted from here on. */
    @EventName("pool.signing_key_withdrawn")
    record SigningKeyWithdrawn(UserPoolId pool, SigningKeyId key, Instant at) implements UserPoolEvent {}

    /**
     * Calls of triggers are signed with a new secret, and with the one before it, too, until receivers have taken the new
     * one.
     *
     * @param previous the one before it; absent where there was none
     * @param previousUntil when that ends
     */
    @EventName("pool.trigger_secret_rotated")
    record TriggerSecretRotated(
            UserPoolId pool,
            TriggerSecretId secret,
            @Nullable TriggerSecretId previous,
            @Nullable Instant previousUntil,
            Instant at)
            implements UserPoolEvent {}

    /**
     * What proves to the old pool, from which users are taken over, that it is Signet who asks was set, replaced or taken
     * away; the secrets themselves live in the vault.
     *
     * @param clientSecret whether there is one of the client there from now on
     * @param accessKey whether calls are signed with an access key from now on
     */
    @EventName("pool.migration_secrets_set")
    record MigrationSecretsSet(UserPoolId pool, boolean clientSecret, boolean accessKey, Instant at)
            implements UserPoolEvent {}

    /**
     * A pool was closed for good, with its clients, groups and resource servers. None of its keys verifies any more, and its
     * users are erased one after another; what happened in it stays in the ledger.
     */
    @EventName("pool.deleted")
    record UserPoolDeleted(UserPoolId pool, Actor by, Instant at) implements UserPoolEvent {}
}
