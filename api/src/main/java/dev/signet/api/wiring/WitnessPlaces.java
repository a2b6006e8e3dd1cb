package dev.signet.api.wiring;

import dev.signet.api.wiring.WitnessSettings.PlaceSettings;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.CosignerKey;
import dev.signet.ledger.witness.Archived;
import dev.signet.ledger.witness.BucketPlace;
import dev.signet.ledger.witness.Buckets;
import dev.signet.ledger.witness.CosigningPlace;
import dev.signet.ledger.witness.DirectoryPlace;
import dev.signet.ledger.witness.HttpPlace;
import dev.signet.ledger.witness.Place;
import dev.signet.ledger.witness.TimeStampPlace;
import dev.signet.ledger.witness.TimeStamps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes places of settings, and names the setting that is missing. A node with half a witness does not start. */
final class WitnessPlaces {

    private final Trees trees;
    private final Clock clock;

    WitnessPlaces(Trees trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    Place place(String name, PlaceSettings of) {
        try {
            return switch (of.kind()) {
                case DIRECTORY -> new DirectoryPlace(needed(of.path(), "path"), trees);
                case HTTP -> new HttpPlace(needed(of.url(), "url"), of.authorization(), of.timeout());
                case WITNESS -> archived(cosigning(of), of, ".cosigned");
                case TIME_STAMP -> archived(stamping(of), of, ".tsr");
                case BUCKET -> bucket(of);
            };
        } catch (IllegalArgumentException | IOException e) {
            throw new IllegalStateException(
                    "signet.witness.places.%s is not as it should be: %s".formatted(name, e.getMessage()), e);
        }
    }

    private Place cosigning(PlaceSettings of) {
        return new CosigningPlace(
                needed(of.url(), "url"), CosignerKey.parse(needed(of.key(), "key")), of.timeout(), trees);
    }

    private static Place stamping(PlaceSettings of) throws IOException {
        Path certificates = needed(of.certificates(), "certificates");
        return new TimeStampPlace(
                needed(of.url(), "url"),
                TimeStamps.trusting(Files.readAllBytes(certificates)),
                of.policy(),
                of.timeout());
    }

    private Place archived(Place place, PlaceSettings of, String ending) {
        return of.archive() == null ? place : new Archived(place, new DirectoryPlace(of.archive(), trees), ending);
    }

    private Place bucket(PlaceSettings of) {
        if ((of.accessKey() == null) != (of.secretKey() == null)) {
            throw new IllegalArgumentException("access-key and secret-key stand together or not at all");
        }
        return new BucketPlace(
                Buckets.client(
                        of.url(),
                        of.region(),
                        of.accessKey() == null
                                ? null
                                : new Buckets.Credentials(of.accessKey(), needed(of.secretKey(), "secret-key")),
                        of.timeout()),
                needed(of.bucket(), "bucket"),
                of.prefix(),
                of.lock() == null ? null : new BucketPlace.Lock(of.lock().toUpperCase(Locale.ROOT), of.retention()),
                clock);
    }

    private static <T> T needed(@Nullable T setting, String name) {
        if (setting == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return setting;
    }
}
