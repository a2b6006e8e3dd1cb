package dev.signet.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.witness.Outside.Answer;
import dev.signet.ledger.witness.Outside.Asked;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, as Amazon's own client sends it to a store that writes everything down. */
class LockingThemInABucket {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Offer OFFER = offer(Hash.EMPTY);
    private static final String KEY = "/audit/ledger/heads/epoch-1/00000000000000000007.checkpoint";

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Outside store = new Outside().answering(this::answer);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void asksThatNobodyCanChangeThemBeforeTheirTime() throws Exception {
        push(OFFER);

        assertThat(objects.get(KEY)).isEqualTo(OFFER.bytes());
        assertThat(store.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("X-amz-object-lock-mode")).isEqualTo("COMPLIANCE");
            assertThat(asked.header("X-amz-object-lock-retain-until-date")).isEqualTo("2027-11-23T12:00:00Z");
            assertThat(asked.header("If-none-match")).isEqualTo("*");
            assertThat(asked.header("X-amz-checksum-sha256"))
                    .isEqualTo(Base64.getEncoder()
                            .encodeToString(Digest.over(OFFER.bytes()).bytes()));
            assertThat(asked.header("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                    .contains("x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date");
        });
    }

    @Test
    void takesTheSameOneTwice() throws Exception {
        push(OFFER);
        push(OFFER);

        assertThat(objects).hasSize(1);
    }

    @Test
    void writesOverNothing() throws Exception {
        push(offer(Hash.ofLeaf(new byte[1])));

        assertThatExceptionOfType(Contradicted.class)
                .isThrownBy(() -> push(OFFER))
                .withMessage("the bucket has another checkpoint of 7 leaves of id.example.com/heads");
    }

    @Test
    void failsWhereTheStoreRefuses() {
        store.answering(_ -> Answer.of(403, "<Error><Code>AccessDenied</Code></Error>".getBytes(UTF_8)));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> push(OFFER))
                .withMessageContaining("403");
    }

    private Answer answer(Asked asked) {
        String key = asked.url().getPath();
        if (asked.method().equals("GET")) {
            return Answer.of(200, Objects.requireNonNull(objects.get(key)));
        }
        byte[] before = asked.header("If-none-match").equals("*")
                ? objects.putIfAbsent(key, asked.body())
                : objects.put(key, asked.body());
        return before == null
                ? Answer.of(200, new byte[0])
                : Answer.of(412, "<Error><Code>PreconditionFailed</Code></Error>".getBytes(UTF_8));
    }

    private void push(Offer offer) throws IOException, Contradicted {
        try (BucketPlace place = new BucketPlace(
                Buckets.client(
                        store.url("/"),
                        "eu-central-1",
                        new Buckets.Credentials("AKIDEXAMPLE", "secret"),
                        Duration.ofSeconds(10)),
                "audit",
                "ledger/",
                new BucketPlace.Lock("COMPLIANCE", Duration.ofDays(365)),
                Clock.fixed(NOON, ZoneOffset.UTC))) {
            place.push(offer);
        }
    }

    private static Offer offer(Hash root) {
        SigningKey key = SigningKey.of(HexFormat.of()
                .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        return Offer.of(new Checkpoint(new Origin("id.example.com", "heads", 1), 7, root).signedBy(key), 0);
    }
}
