package dev.signet.application.pool;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.token.NewSigningKey;
import dev.signet.application.token.PublicSigningKey;
import dev.signet.application.token.SigningKeys;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolRefusal;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolCommand.WithdrawSigningKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a signing key back in two steps: its successor first, which takes its time, then the exchange. */
@Component
public class KeyWithdrawal {

    private final PoolMaking making;
    private final SigningKeys keys;
    private final Commands commands;

    KeyWithdrawal(PoolMaking making, SigningKeys keys, Commands commands) {
        this.making = making;
        this.keys = keys;
        this.commands = commands;
    }

    /**
     * A key that is about to be withdrawn.
     *
     * @param successor made where the key still signed
     */
    public record Prepared(PublicSigningKey key, @Nullable NewSigningKey successor) {}

    /** Makes the successor where one is needed, by the algorithm that the settings name; nothing where the pool has no such key, or it was withdrawn. */
    public Optional<Prepared> prepare(KnownPool pool, SigningKeyId key) {
        return keys.history(pool.id()).stream()
                .filter(known -> known.id().equals(key) && known.withdrawnAt() == null)
                .findFirst()
                .map(known -> new Prepared(
                        known,
                        known.retiredAt() == null
                                ? making.key(
                                        pool.id(), known.use(), pool.settings().signingAlgorithm())
                                : null));
    }

    /** Withdraws the key, inside the transaction of whoever asks; where it still signs, its successor takes over. */
    public void carryOut(Prepared prepared, Context context, Instant now) {
        PublicSigningKey key = prepared.key();
        NewSigningKey successor = prepared.successor();
        boolean takesOver =
                successor != null && keys.active(key.pool(), key.use()).equals(key.id());
        if (successor != null && takesOver) {
            making.announce(successor, context, now);
        }
        Outcome<PoolRefusal> outcome = commands.send(new WithdrawSigningKey(key.pool(), key.id(), now), context);
        outcome.orElseThrow(PoolRefused::of);
        keys.withdraw(key.id(), now);
        if (successor != null && takesOver) {
            keys.add(successor, now);
        }
    }
}
