package dev.signet.domain.pool;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.pool.UserPoolEvent.MigrationSecretsSet;
import dev.signet.domain.pool.UserPoolEvent.PoolSettingsChanged;
import dev.signet.domain.pool.UserPoolEvent.RetentionChanged;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyAdded;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyRetired;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyWithdrawn;
import dev.signet.domain.pool.UserPoolEvent.TriggerSecretRotated;
import dev.signet.domain.pool.UserPoolEvent.UserPoolCreated;
import dev.signet.domain.pool.UserPoolEvent.UserPoolDeleted;
import dev.signet.domain.retention.RetentionRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pool decides on.
 *
 * @param keys every signing key the pool has had
 * @param deleted whether the pool was closed for good
 */
public record UserPoolState(
        UserPoolId id, PoolSettings settings, RetentionRules retention, List<Key> keys, boolean deleted) {

    /** A signing key, which signs until it is retired and verifies until it is withdrawn. */
    public record Key(SigningKeyId id, SigningKeyUse use, boolean retired, boolean withdrawn) {}

    public UserPoolState {
        keys = List.copyOf(keys);
    }

    /** The state after {@code event}; {@code before} is absent for the event that makes the pool. */
    public static UserPoolState evolve(@Nullable UserPoolState before, UserPoolEvent event) {
        return switch (event) {
            case UserPoolCreated e -> new UserPoolState(e.pool(), e.settings(), RetentionRules.NONE, List.of(), false);
            case PoolSettingsChanged e ->
                new UserPoolState(
                        e.pool(), e.settings(), known(before).retention, known(before).keys, known(before).deleted);
            case RetentionChanged e ->
                new UserPoolState(
                        e.pool(), known(before).settings, e.rules(), known(before).keys, known(before).deleted);
            case SigningKeyAdded e -> known(before).with(new Key(e.key(), e.use(), false, false));
            case SigningKeyRetired e -> known(before).without(e.key(), false);
            case SigningKeyWithdrawn e -> known(before).without(e.key(), true);
            case TriggerSecretRotated _, MigrationSecretsSet _ -> known(before);
            case UserPoolDeleted e ->
                new UserPoolState(e.pool(), known(before).settings, known(before).retention, known(before).keys, true);
        };
    }

    Optional<Key> key(SigningKeyId key) {
        return keys.stream().filter(each -> each.id().equals(key)).findFirst();
    }

    /** Whether {@code key} is the only one of its use that signs. */
    boolean isLast(Key key) {
        return keys.stream()
                .filter(each -> each.use() == key.use() && !each.retired())
                .allMatch(key::equals);
    }

    private static UserPoolState known(@Nullable UserPoolState before) {
        return requireNonNull(before, "a pool begins with UserPoolCreated");
    }

    private UserPoolState with(Key key) {
        return new UserPoolState(
                id,
                settings,
                retention,
                Stream.concat(keys.stream(), Stream.of(key)).toList(),
                deleted);
    }

    private UserPoolState without(SigningKeyId retired, boolean withdrawn) {
        return new UserPoolState(
                id,
                settings,
                retention,
                keys.stream()
                        .map(key -> key.id().equals(retired) ? new Key(key.id(), key.use(), true, withdrawn) : key)
                        .toList(),
                deleted);
    }
}
