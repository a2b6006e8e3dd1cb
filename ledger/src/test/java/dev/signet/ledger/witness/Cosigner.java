package dev.signet.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.CosignerKey;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.witness.Outside.Answer;
import dev.signet.ledger.witness.Outside.Asked;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A witness as C2SP tlog-witness and tlog-cosignature have it, written from the specifications alone. */
final class Cosigner {

    static final String NAME = "witness.example.net/1";
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final KeyPair pair;
    private final VerifierKey log;
    private long size;
    private Hash root = Hash.EMPTY;
    private String signsAs = "cosignature/v1";

    Cosigner(VerifierKey log) {
        this.log = log;
        try {
            this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that signs something else than it should. */
    Cosigner dishonest() {
        signsAs = "cosignature/v0";
        return this;
    }

    /** One that has taken a checkpoint before. */
    Cosigner having(Checkpoint checkpoint) {
        size = checkpoint.size();
        root = checkpoint.root();
        return this;
    }

    CosignerKey key() {
        byte[] typed = ByteBuffer.allocate(33).put((byte) 4).put(publicKey()).array();
        return CosignerKey.parse(
                "%s+%08x+%s".formatted(NAME, keyId(), Base64.getEncoder().encodeToString(typed)));
    }

    long size() {
        return size;
    }

    Answer answer(Asked asked) {
        String body = new String(asked.body(), UTF_8);
        int blank = body.indexOf("\n\n");
        List<String> head = body.substring(0, blank).lines().toList();
        SignedNote note = SignedNote.parse(body.substring(blank + 2));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (note.by(log.named(checkpoint.origin().toString())) != SignedNote.Verdict.GOOD) {
            return Answer.of(403, new byte[0]);
        }
        long old = Long.parseLong(head.getFirst().substring("old ".length()));
        if (old > checkpoint.size()) {
            return Answer.of(400, new byte[0]);
        }
        if (old != size) {
            return Answer.of(409, (size + "\n").getBytes(UTF_8));
        }
        List<Hash> proof = head.stream().skip(1).map(Hash::parse).toList();
        boolean grown = old == 0
                ? proof.isEmpty()
                : new ConsistencyProof(old, checkpoint.size(), proof).leads(root, checkpoint.root());
        if (!grown) {
            return Answer.of(422, new byte[0]);
        }
        having(checkpoint);
        return Answer.of(200, (line(note.text()) + "\n").getBytes(UTF_8));
    }

    private String line(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update((signsAs + "\ntime " + NOON.getEpochSecond() + "\n" + text).getBytes(UTF_8));
            byte[] bytes = ByteBuffer.allocate(4 + 8 + 64)
                    .putInt(keyId())
                    .putLong(NOON.getEpochSecond())
                    .put(signature.sign())
                    .array();
            return "— " + NAME + " " + Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int keyId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((NAME + "\n").getBytes(UTF_8));
            digest.update((byte) 4);
            return ByteBuffer.wrap(digest.digest(publicKey())).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }
}
