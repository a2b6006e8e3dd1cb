package dev.signet.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.pool.SigningAlgorithm;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolId;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookingUpKeys {

    private static final SigningKeyId KNOWN = SigningKeyId.of(new UUID(1, 1));
    private static final SigningKeyId LATER = SigningKeyId.of(new UUID(1, 2));

    private final Map<SigningKeyId, PublicSigningKey> table = new HashMap<>();
    private int reads;
    private long nanos;
    private final PublicKeyCache cache = new PublicKeyCache(
            id -> {
                reads++;
                return Optional.ofNullable(table.get(id));
            },
            () -> nanos);

    @BeforeEach
    void fill() throws Exception {
        PublicKey key = Algorithm.EDDSA.newKeys(CryptoProvider.jdk()).getPublic();
        for (SigningKeyId id : new SigningKeyId[] {KNOWN, LATER}) {
            table.put(
                    id,
                    new PublicSigningKey(
                            id,
                            UserPoolId.of(new UUID(2, 2)),
                            SigningKeyUse.ACCESS,
                            SigningAlgorithm.EDDSA,
                            key,
                            Instant.EPOCH,
                            null,
                            null,
                            null));
        }
    }

    @Test
    void readsAKeyOnceASecond() {
        for (int i = 0; i < 100; i++) {
            assertThat(cache.find(KNOWN)).isPresent();
        }
        assertThat(reads).isEqualTo(1);

        pass(Duration.ofSeconds(1));
        assertThat(cache.find(KNOWN)).isPresent();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void noticesWithinASecondThatAKeyIsGone() {
        cache.find(KNOWN);
        table.clear();

        pass(Duration.ofSeconds(1));

        assertThat(cache.find(KNOWN)).isEmpty();
    }

    @Test
    void asksForAnInventedKidOnceInAWhile() {
        SigningKeyId invented = SigningKeyId.of(UUID.randomUUID());
        for (int i = 0; i < 100; i++) {
            assertThat(cache.find(invented)).isEmpty();
        }
        assertThat(reads).isEqualTo(1);

        pass(Duration.ofSeconds(6));
        cache.find(invented);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void keepsAFloodOfInventedKidsFromTheDatabase() {
        for (int i = 0; i < 10_000; i++) {
            cache.find(SigningKeyId.of(UUID.randomUUID()));
        }

        assertThat(reads).isEqualTo(PublicKeyCache.MISSES_PER_SECOND);
    }

    @Test
    void stillKnowsItsKeysDuringAFlood() {
        cache.find(KNOWN);
        pass(Duration.ofSeconds(2));
        for (int i = 0; i < 10_000; i++) {
            cache.find(SigningKeyId.of(UUID.randomUUID()));
        }

        assertThat(cache.find(KNOWN)).isPresent();
        assertThat(cache.find(LATER)).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(cache.find(LATER)).isPresent();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
