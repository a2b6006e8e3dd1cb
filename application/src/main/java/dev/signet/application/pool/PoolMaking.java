package dev.signet.application.pool;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.token.NewSigningKey;
import dev.signet.application.token.SigningKeys;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolRefusal;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolCommand.AddSigningKey;
import dev.signet.domain.pool.UserPoolCommand.CreateUserPool;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes pools in two steps: their keys first, which takes its time, then the pool with them. */
@Component
public class PoolMaking {

    private final SigningKeys keys;
    private final Commands commands;
    private final Identifiers identifiers;

    PoolMaking(SigningKeys keys, Commands commands, Identifiers identifiers) {
        this.keys = keys;
        this.commands = commands;
        this.identifiers = identifiers;
    }

    /** A pool that is about to be: its identifier, its settings and a key for each use. */
    public record Prepared(UserPoolId pool, PoolSettings settings, List<NewSigningKey> keys) {}

    /** Makes the keys of a new pool; not inside a transaction. */
    public Prepared prepare(PoolSettings settings) {
        UserPoolId pool = UserPoolId.of(identifiers.next());
        return new Prepared(
                pool,
                settings,
                Stream.of(SigningKeyUse.values())
                        .map(use -> key(pool, use, settings.signingAlgorithm()))
                        .toList());
    }

    /** Lets the pool come into being, inside the transaction of whoever asks. */
    public void create(Prepared prepared, Context context, Instant now) {
        commands.send(new CreateUserPool(prepared.pool(), context.tenant(), prepared.settings(), now), context);
        prepared.keys().forEach(key -> add(key, context, now));
    }

    NewSigningKey key(UserPoolId pool, SigningKeyUse use, SigningAlgorithm algorithm) {
        return keys.make(SigningKeyId.of(identifiers.next()), pool, use, algorithm);
    }

    private void add(NewSigningKey key, Context context, Instant now) {
        announce(key, context, now);
        keys.add(key, now);
    }

    void announce(NewSigningKey key, Context context, Instant now) {
        Outcome<PoolRefusal> outcome =
                commands.send(new AddSigningKey(key.pool(), key.id(), key.use(), key.algorithm(), now), context);
        outcome.orElseThrow(PoolRefused::of);
    }
}
