package dev.signet.ledger.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Key-encryption key in a key management service. Keys that it unwrapped are kept for {@value #MINUTES} minutes under
 * their wrapped form, so that the service is not asked at each sign-in; who has no wrapped form any more, because the
 * subject was erased, finds nothing by that.
 */
public final class KmsKeyEncryptionKey implements KeyEncryptionKey {

    private static final int MINUTES = 5;
    private static final int KEYS = 10_000;

    private final KeyManagement service;
    private final Cache<Wrapped, byte[]> unwrapped = Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterWrite(Duration.ofMinutes(MINUTES))
            .build();

    /** Wraps and unwraps by {@code service}. */
    public KmsKeyEncryptionKey(KeyManagement service) {
        this.service = service;
    }

    @Override
    public String id() {
        return service.key();
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return service.encrypt(key, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] context) {
        return unwrapped
                .get(
                        new Wrapped(ByteBuffer.wrap(wrapped.clone()), ByteBuffer.wrap(context.clone())),
                        _ -> service.decrypt(wrapped, context))
                .clone();
    }

    private record Wrapped(ByteBuffer key, ByteBuffer context) {}
}
