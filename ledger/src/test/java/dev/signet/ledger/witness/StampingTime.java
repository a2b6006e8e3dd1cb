package dev.signet.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.witness.Outside.Answer;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StampingTime {

    private static final Offer OFFER = Offer.of(
            new Checkpoint(new Origin("id.example.com", "heads", 1), 7, Hash.EMPTY).signedBy(SigningKey.generate()), 0);

    private final Outside outside = new Outside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void provesThatACheckpointWasThereByATime() throws Exception {
        Notary notary = new Notary();
        byte[] token = push(notary, notary.stamps(), Notary.POLICY);

        assertThat(notary.stamps().time(token, OFFER.bytes())).isEqualTo(Notary.NOW);
        assertThat(outside.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.header("Content-type")).isEqualTo("application/timestamp-query");
            TimeStampRequest request = new TimeStampRequest(asked.body());
            assertThat(request.getNonce()).isNotNull();
            assertThat(request.getCertReq()).isTrue();
            assertThat(request.getReqPolicy()).isEqualTo(new ASN1ObjectIdentifier(Notary.POLICY));
        });
    }

    @Test
    void provesNothingOfAnotherCheckpoint() throws Exception {
        Notary notary = new Notary();
        byte[] token = push(notary, notary.stamps(), null);
        byte[] other = OFFER.bytes();
        other[0]++;

        refused("of something else", () -> notary.stamps().time(token, other));
    }

    @Test
    void isRefusedWhereTheTokenIsForAnotherContent() {
        Notary notary = mishearing((_, nonce) -> request(new byte[32], nonce, null));

        refused("no time stamp for the checkpoint", () -> push(notary, notary.stamps(), null));
    }

    @Test
    void isRefusedWhereTheTokenAnswersAnotherRequest() {
        Notary notary = mishearing((digest, nonce) -> request(digest, nonce.add(BigInteger.ONE), null));

        refused("nonce", () -> push(notary, notary.stamps(), null));
    }

    @Test
    void isRefusedWhereTheTokenIsOfAnotherPolicy() {
        Notary notary = mishearing((digest, nonce) -> request(digest, nonce, null));

        refused("policy", () -> push(notary, notary.stamps(), "1.3.6.1.4.1.99999.2"));
    }

    @Test
    void isRefusedWhereTheSignerMayNotStampTime() {
        Notary notary = new Notary(KeyPurposeId.id_kp_codeSigning, request -> request);

        assertThatExceptionOfType(Exception.class).isThrownBy(() -> push(notary, notary.stamps(), null));
    }

    @Test
    void isRefusedWhereNobodyWhoIsTrustedVouchesForTheSigner() {
        refused("not to be trusted", () -> push(new Notary(), new Notary().stamps(), null));
    }

    @Test
    void isRefusedWhereTheTokenWasChanged() throws Exception {
        Notary notary = new Notary();
        byte[] token = push(notary, notary.stamps(), null);
        byte[] changed = Arrays.copyOf(token, token.length);
        changed[changed.length - 5] ^= 1;

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> notary.stamps().time(changed, OFFER.bytes()));
    }

    @Test
    void isRefusedWhereTheAuthorityAnswersSomethingElse() {
        outside.answering(_ -> Answer.of(503, "closed".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        TimeStampPlace place =
                new TimeStampPlace(outside.url("/tsa"), new Notary().stamps(), null, Duration.ofSeconds(5));

        refused("it answered 503: closed", () -> place.push(OFFER));
    }

    private byte[] push(Notary notary, TimeStamps stamps, @Nullable String policy)
            throws IOException, InterruptedException {
        outside.answering(notary::answer);
        return new TimeStampPlace(outside.url("/tsa"), stamps, policy, Duration.ofSeconds(5)).push(OFFER);
    }

    private interface Mishearing {
        TimeStampRequest hear(byte[] digest, BigInteger nonce);
    }

    private static Notary mishearing(Mishearing mishearing) {
        return new Notary(
                KeyPurposeId.id_kp_timeStamping,
                request -> mishearing.hear(request.getMessageImprintDigest(), request.getNonce()));
    }

    private static TimeStampRequest request(byte[] digest, BigInteger nonce, @Nullable String policy) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        return generator.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable push) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(push)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
                        .contains(why));
    }
}
