package dev.signet.api.wiring;

import dev.signet.ledger.note.Origin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Places outside that keep checkpoints (docs/guides/witnesses.md).
 *
 * @param enabled whether this node takes part in bringing them there
 * @param places each by a name of its own, which it keeps
 */
@ConfigurationProperties("signet.witness")
public record WitnessSettings(
        @DefaultValue("true") boolean enabled, @DefaultValue Map<String, PlaceSettings> places) {

    /** What kinds of places there are. */
    public enum Kind {
        /** A directory. */
        DIRECTORY,
        /** A bucket of an object store that speaks S3. */
        BUCKET,
        /** An endpoint that takes a checkpoint by POST. */
        HTTP,
        /** A witness that cosigns (C2SP tlog-witness). */
        WITNESS,
        /** A time-stamp authority (RFC 3161). */
        TIME_STAMP
    }

    /**
     * One place. What does not belong to its kind is left out.
     *
     * @param kind what it is
     * @param tree tree whose checkpoints it gets: {@code heads}, which holds all, or a user pool, a tenant, or
     *     {@code platform}
     * @param interval shortest time between two checkpoints
     * @param timeout longest wait for an answer
     * @param path the directory
     * @param url the endpoint; of a bucket, where the store is not Amazon's
     * @param authorization value of the header of that name, for an endpoint that asks for one
     * @param key key of the witness, {@code name+id+key}
     * @param bucket name of the bucket
     * @param prefix what the keys of its objects begin with
     * @param region region of the bucket
     * @param accessKey identifier of the key for the bucket; found in the surroundings where absent
     * @param secretKey the key for the bucket, likewise
     * @param lock {@code COMPLIANCE} or {@code GOVERNANCE}; objects are not locked where absent
     * @param retention for how long they are locked
     * @param certificates PEM file of the certificates by which an authority's tokens are trusted
     * @param policy object identifier of the policy that is asked of the authority
     * @param archive a directory in which what a witness or an authority gave is kept as well
     */
    public record PlaceSettings(
            Kind kind,
            @DefaultValue(Origin.HEADS) String tree,
            @DefaultValue("1m") Duration interval,
            @DefaultValue("10s") Duration timeout,
            @Nullable Path path,
            @Nullable URI url,
            @Nullable String authorization,
            @Nullable String key,
            @Nullable String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("us-east-1") String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @Nullable String lock,
            @DefaultValue("365d") Duration retention,
            @Nullable Path certificates,
            @Nullable String policy,
            @Nullable Path archive) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return kind + " for " + tree;
        }
    }
}
