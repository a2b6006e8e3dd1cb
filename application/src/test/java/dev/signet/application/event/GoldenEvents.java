package dev.signet.application.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.domain.session.SessionState;
import dev.signet.domain.session.Sessions;
import dev.signet.domain.user.UserState;
import dev.signet.domain.user.Users;
import dev.signet.ledger.event.EncodedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** History stays readable: a golden file for everything that a ledger may hold. */
class GoldenEvents {

    private static final String HOW_TO_CHANGE = "the shape changed. Never released: delete the file and write it with "
            + GoldenFiles.WRITE + ". Released: give the event a new revision and an upcaster";

    private final JsonEventCodec codec = new JsonEventCodec(EventRegistry.ofTheDomain(), List.of(), new OpenSeals());

    static Stream<EventType> events() {
        return EventRegistry.ofTheDomain().all().stream();
    }

    static Stream<Object> aggregates() {
        return Stream.of(Sessions.from((SessionState) Samples.of(SessionState.class)), Users.from((UserState)
                Samples.of(UserState.class)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void areWrittenAsTheGoldenFileOfTodaysRevisionSays(EventType type) throws IOException {
        EncodedEvent encoded = codec.encode(Stored.message(Samples.of(type.shape())));
        String now = OpenSeals.shown(encoded.payload());

        String golden = GoldenFiles.OURS.get(type.name(), type.revision(), now);

        assertThat(now).as(HOW_TO_CHANGE).isEqualTo(golden);
        assertThat(encoded.name()).isEqualTo(type.name());
        assertThat(encoded.revision()).isEqualTo(type.revision());
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void writeSnapshotsAsTheGoldenFilesSay(Object aggregate) throws IOException {
        EncodedEvent encoded = codec.encodeSnapshot(Stored.message(aggregate));
        String now = OpenSeals.shown(encoded.payload());

        String golden = GoldenFiles.OURS.get(encoded.name(), encoded.revision(), now);

        assertThat(now).as("give the snapshot a new revision").isEqualTo(golden);
    }

    @Test
    void writeMetadataAsTheGoldenFileSays() throws IOException {
        EventType any = EventRegistry.ofTheDomain().named("user.confirmed").orElseThrow();
        String now = OpenSeals.shown(
                codec.encode(Stored.message(Samples.of(any.shape()))).metadata());

        assertThat(now).isEqualTo(GoldenFiles.OURS.get("metadata", 1, now));
    }

    @Test
    void areAllReadToday() throws IOException {
        for (GoldenFiles.Golden golden : GoldenFiles.OURS.all()) {
            if (!golden.name().equals("metadata") && !golden.name().startsWith("snapshot.")) {
                byte[] payload = OpenSeals.hidden(golden.json());
                EncodedEvent old = new EncodedEvent(
                        golden.name(), golden.revision(), payload, "{}".getBytes(UTF_8), Stored.TENANT, null);

                Object read = codec.decode(Stored.of(old)).getPayload();

                if (EventRegistry.ofTheDomain().of(read.getClass()).revision() == golden.revision()) {
                    assertThat(read).isEqualTo(Samples.of(read.getClass()));
                }
            }
        }
    }

    @Test
    void areNeverChangedOnceTheyWereReleased() throws IOException {
        assertThat(GoldenFiles.OURS.broken()).isEmpty();
    }

    @Test
    void showWhichReleasedOneWasChangedOrRemoved(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.b.r1.json"), "{}");
        Files.writeString(folder.resolve("a.c.r1.json"), "{\"changed\":true}");
        String digest = GoldenFiles.sha256("{}".getBytes(US_ASCII));
        Files.writeString(
                folder.resolve("released.sha256"),
                Stream.of("a.b.r1.json", "a.c.r1.json", "a.d.r1.json")
                        .map(file -> digest + "  " + file + "\n")
                        .reduce("", String::concat));

        assertThat(new GoldenFiles(folder).broken())
                .containsExactly("a.c.r1.json was released and has changed", "a.d.r1.json was released and is gone");
    }
}
