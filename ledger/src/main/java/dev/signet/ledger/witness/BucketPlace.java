package dev.signet.ledger.witness;

import dev.signet.ledger.proof.Digest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an object store that speaks S3. With object lock, an object can be neither changed nor deleted before its
 * time, not even by whoever holds the keys of this ledger.
 */
public final class BucketPlace implements Place, AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final Set<String> MODES = Set.of("COMPLIANCE", "GOVERNANCE");
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final @Nullable Lock lock;
    private final Clock clock;

    /**
     * How long an object stays as it is.
     *
     * @param mode {@code COMPLIANCE}, which nobody can shorten, or {@code GOVERNANCE}
     * @param retention for how long from its writing
     */
    public record Lock(String mode, Duration retention) {

        /** Refuses a mode that S3 does not know. */
        public Lock {
            if (!MODES.contains(mode) || retention.isNegative() || retention.isZero()) {
                throw new IllegalArgumentException(
                        "an object is locked in mode COMPLIANCE or GOVERNANCE, for some time");
            }
        }
    }

    /**
     * @param s3 a client, which is closed with this place
     * @param bucket name of the bucket
     * @param prefix what the keys of all objects begin with; may be empty
     * @param lock how they are locked; absent where the bucket locks them by itself, or not at all
     * @param clock tells until when
     */
    public BucketPlace(S3Client s3, String bucket, String prefix, @Nullable Lock lock, Clock clock) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.lock = lock;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "bucket";
    }

    @Override
    public String target() {
        return "s3://" + bucket + "/" + prefix;
    }

    @Override
    public byte[] push(Offer offer) throws IOException, Contradicted {
        String key = prefix + offer.fileName();
        try {
            put(key, offer.bytes());
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED) {
                throw new IOException(e.getMessage(), e);
            }
            requireSame(key, offer);
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
        return NOTHING;
    }

    /** Never over what is there: with object lock that would hide it behind a newer version. */
    private void put(String key, byte[] bytes) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType("text/plain; charset=utf-8")
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(Digest.over(bytes).bytes()))
                .ifNoneMatch("*");
        if (lock != null) {
            request.objectLockMode(ObjectLockMode.fromValue(lock.mode()))
                    .objectLockRetainUntilDate(clock.instant().plus(lock.retention()));
        }
        s3.putObject(request.build(), RequestBody.fromBytes(bytes));
    }

    private void requireSame(String key, Offer offer) throws IOException, Contradicted {
        byte[] kept;
        try {
            kept = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (!Arrays.equals(kept, offer.bytes())) {
            throw new Contradicted("the bucket has another checkpoint of %d leaves of %s"
                    .formatted(offer.checkpoint().size(), offer.checkpoint().origin()));
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
