package dev.signet.application.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.vault.Vault;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys that sign the tokens of each pool, one for each use. To rotate is to retire the one and add the next in one
 * transaction: from then on the new key signs, the private half of the old one is destroyed, and what the old one signed
 * is accepted, and its public half published, until the time given.
 */
@Component
public class SigningKeys {

    private static final int MOST_CACHED = 10_000;

    private final CryptoProvider crypto;
    private final SigningKeyTable table;
    private final PublicKeyCache published;
    private final Cache<SigningKeyId, SigningKey> signing = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    SigningKeys(JdbcClient jdbc, Vault vault, CryptoProvider crypto) {
        this.crypto = crypto;
        table = new SigningKeyTable(jdbc, vault, crypto);
        published = new PublicKeyCache(table::find, Ticker.systemTicker());
    }

    /**
     * Makes a key pair. An RSA pair takes up to a second, so it is made before the transaction that keeps it.
     *
     * @param id what the {@code pool.signing_key_added} event will call it
     */
    public NewSigningKey make(SigningKeyId id, UserPoolId pool, SigningKeyUse use, SigningAlgorithm algorithm) {
        try {
            return new NewSigningKey(
                    id, pool, use, algorithm, Algorithm.of(algorithm).newKeys(crypto));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key of " + algorithm + " can be made here", e);
        }
    }

    /**
     * Keeps a key, which signs from the commit on.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another key of that use has not been retired
     */
    public void add(NewSigningKey key, Instant now) {
        table.insert(key, now);
        afterCommit(() -> published.forget(key.id()));
    }

    /**
     * Lets a key sign no longer and destroys its private half; what it signed is accepted until {@code verifiableUntil},
     * and on nodes that have just used it up to a second longer.
     *
     * @return whether it signed until now
     */
    public boolean retire(SigningKeyId id, Instant now, Instant verifiableUntil) {
        boolean retired = table.retire(id, now, verifiableUntil);
        afterCommit(() -> {
            signing.invalidate(id);
            published.forget(id);
        });
        return retired;
    }

    /**
     * Takes a key back, whether it signs or only verifies still: its private half is destroyed, and nothing that it signed
     * is accepted from the commit on. What only checks signatures on another node learns of it within a second.
     */
    public void withdraw(SigningKeyId id, Instant now) {
        table.withdraw(id, now);
        afterCommit(() -> {
            signing.invalidate(id);
            published.forget(id);
        });
    }

    /**
     * The key that signs for this pool and use now.
     *
     * @throws IllegalStateException where the pool has none
     */
    public SigningKeyId active(UserPoolId pool, SigningKeyUse use) {
        return activeKey(pool, use).id();
    }

    /** The keys that a resource server of this pool accepts at {@code now}, newest first: the JWK set. */
    public List<PublicSigningKey> publicKeys(UserPoolId pool, Instant now) {
        return table.ofPool(pool).stream().filter(key -> key.verifiesAt(now)).toList();
    }

    /** Every key that the pool has had, newest first. */
    public List<PublicSigningKey> history(UserPoolId pool) {
        return table.ofPool(pool);
    }

    /**
     * The private key that a look-up named. Where it was retired in between, the one that took its place: the tokens of
     * a sign-in under way are none the worse for it.
     */
    SigningKey signing(SigningKeyId named, UserPoolId pool, SigningKeyUse use) {
        SigningKey cached = signing.getIfPresent(named);
        if (cached != null) {
            return cached;
        }
        SigningKey key = table.signing(named).orElseGet(() -> activeKey(pool, use));
        signing.put(key.id(), key);
        return key;
    }

    /** The public key that a token names. */
    Optional<PublicSigningKey> verifying(SigningKeyId id) {
        return published.find(id);
    }

    private SigningKey activeKey(UserPoolId pool, SigningKeyUse use) {
        return table.active(pool, use)
                .orElseThrow(() -> new IllegalStateException("no key signs " + use + " tokens of " + pool.value()));
    }

    /** Forgetting before the commit would let another thread remember the old state again. */
    private static void afterCommit(Runnable forget) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget.run();
            }
        });
    }
}
