package dev.signet.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.proof.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Checkpoints {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** The example of C2SP tlog-checkpoint. */
    private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    @Test
    void areReadAsTheyAreWritten() {
        Checkpoint read = Checkpoint.parse(EXAMPLE);

        assertThat(read)
                .isEqualTo(
                        new Checkpoint(new Origin("example.com", "behind-the-sofa", 1), 20_852_163, Hash.parse(ROOT)));
        assertThat(read.text()).isEqualTo(EXAMPLE);
    }

    @Test
    void mayHaveExtensionLinesThatArePassedOver() {
        assertThat(Checkpoint.parse(EXAMPLE + "another log's affair\n")).isEqualTo(Checkpoint.parse(EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a/b\n1\n",
                "a/b\n1\n" + ROOT,
                "a/b\n01\n" + ROOT + "\n",
                "a/b\n-1\n" + ROOT + "\n",
                "a/b\n9999999999999999999\n" + ROOT + "\n",
                "a/b\n1\n" + ROOT + "\n\n",
                "a/b\n1\nCsUYapGGPo4dkMgIAUqom\n",
                "a/b\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "b\n1\n" + ROOT + "\n",
                "\n1\n" + ROOT + "\n",
            })
    void areReadInNoOtherForm(String malformed) {
        assertThatThrownBy(() -> Checkpoint.parse(malformed)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @CsvSource({
        "id.example.com/pol_1, id.example.com, pol_1, 1",
        "id.example.com/pol_1/epoch/2, id.example.com, pol_1, 2",
        "id.example.com/eu/heads/epoch/17, id.example.com/eu, heads, 17",
    })
    void nameLedgerTreeAndEpoch(String line, String ledger, String tree, int epoch) {
        assertThat(Origin.parse(line))
                .isEqualTo(new Origin(ledger, tree, epoch))
                .hasToString(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/b", "a/", "a/b/epoch/1", "a/b/epoch/02", "a b/c", "a+b/c", "a/epoch/2"})
    void nameThemInNoOtherForm(String line) {
        assertThatThrownBy(() -> Origin.parse(line)).isInstanceOf(MalformedNote.class);
    }

    /** Shares no line with the code under test: written from the C2SP text alone. */
    @Test
    void areUnderstoodByAnotherImplementation() throws Exception {
        SigningKey key = SigningKey.generate();
        Checkpoint signed = new Checkpoint(new Origin("id.example.com", "pol_1", 1), 7, Hash.parse(ROOT));
        String note = signed.signedBy(key).toString();
        String published = key.verifier("id.example.com/pol_1").toString();

        String[] vkey = published.split("\\+", 3);
        byte[] typedKey = Base64.getDecoder().decode(vkey[2]);
        int end = note.lastIndexOf("\n\n") + 1;
        String body = note.substring(0, end);
        String[] signatureLine = note.substring(end + 1).stripTrailing().split(" ");
        ByteBuffer signature = ByteBuffer.wrap(Base64.getDecoder().decode(signatureLine[2]));

        assertThat(body.split("\n")).containsExactly("id.example.com/pol_1", "7", ROOT);
        assertThat(signatureLine[0]).isEqualTo("\u2014");
        assertThat(signatureLine[1]).isEqualTo("id.example.com/pol_1").isEqualTo(vkey[0]);
        int keyId = signature.getInt();
        assertThat(keyId).isEqualTo(Integer.parseUnsignedInt(vkey[1], 16)).isEqualTo(keyId(vkey[0], typedKey));
        byte[] rest = new byte[signature.remaining()];
        signature.get(rest);
        assertThat(verified(typedKey, body.getBytes(StandardCharsets.UTF_8), rest))
                .isTrue();
    }

    private static int keyId(String name, byte[] typedKey) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(typedKey)).getInt();
    }

    private static boolean verified(byte[] typedKey, byte[] text, byte[] signature) throws Exception {
        byte[] y = Arrays.copyOfRange(typedKey, 1, 33);
        boolean odd = y[31] < 0;
        y[31] &= 0x7f;
        for (int i = 0; i < 16; i++) {
            byte swapped = y[i];
            y[i] = y[31 - i];
            y[31 - i] = swapped;
        }
        EdECPoint point = new EdECPoint(odd, new java.math.BigInteger(1, y));
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        verification.update(text);
        return verification.verify(signature);
    }
}
