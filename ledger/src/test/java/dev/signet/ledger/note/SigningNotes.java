package dev.signet.ledger.note;

import static dev.signet.ledger.note.SignedNote.Verdict.BROKEN;
import static dev.signet.ledger.note.SignedNote.Verdict.GOOD;
import static dev.signet.ledger.note.SignedNote.Verdict.NOT_SIGNED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningNotes {

    /** Key and note of the documentation of golang.org/x/mod/sumdb/note, from which the format comes. */
    private static final String PETERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = SigningKey.generate();
    private final VerifierKey verifier = key.verifier("id.example.com/pol_1");
    private final SignedNote note = key.sign("id.example.com/pol_1", "one\n\ntwo\n");

    @Test
    void agreesWithTheFirstImplementation() {
        assertThat(SignedNote.parse(PETERS_NOTE).by(VerifierKey.parse(PETERS_KEY)))
                .isEqualTo(GOOD);
        assertThat(SignedNote.parse(PETERS_NOTE)).hasToString(PETERS_NOTE);
        assertThat(VerifierKey.parse(PETERS_KEY)).hasToString(PETERS_KEY);
    }

    @Test
    void isUndoneByOneOtherLetter() {
        String other = PETERS_NOTE.replace("answer", "Answer");

        assertThat(SignedNote.parse(other).by(VerifierKey.parse(PETERS_KEY))).isEqualTo(BROKEN);
    }

    @Test
    void survivesBeingWrittenAndRead() {
        SignedNote read = SignedNote.parse(note.toString().getBytes(UTF_8));

        assertThat(read.text()).isEqualTo("one\n\ntwo\n");
        assertThat(read.by(VerifierKey.parse(verifier.toString()))).isEqualTo(GOOD);
        assertThat(SigningKey.of(key.bytes()).verifier("a")).isEqualTo(key.verifier("a"));
    }

    @Test
    void isOnesOwnAffair() {
        SigningKey other = SigningKey.generate();

        assertThat(note.by(other.verifier("id.example.com/pol_1"))).isEqualTo(NOT_SIGNED);
        assertThat(note.by(verifier.named("id.example.com/pol_2"))).isEqualTo(NOT_SIGNED);
    }

    @Test
    void bySeveralLeavesEachItsSignature() {
        SigningKey witness = SigningKey.generate();
        NoteSignature second = witness.sign("witness", note.text()).signatures().getFirst();
        SignedNote both = SignedNote.parse(note.with(second).toString());

        assertThat(both.by(verifier)).isEqualTo(GOOD);
        assertThat(both.by(witness.verifier("witness"))).isEqualTo(GOOD);
    }

    @Test
    void underAForeignKeyIdIsFoundOut() {
        NoteSignature own = note.signatures().getFirst();
        byte[] forged = SigningKey.generate()
                .sign("x", note.text())
                .signatures()
                .getFirst()
                .signature();
        SignedNote claimed =
                new SignedNote(note.text(), List.of(new NoteSignature(own.name(), own.keyId(), forged), own));

        assertThat(claimed.by(verifier)).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "text\r\n\n— name AAAAAAA=\n",
            })
    void isReadInNoOtherForm(String malformed) {
        assertThatThrownBy(() -> SignedNote.parse(malformed)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void isReadFromUtf8OfBoundedLengthOnly() {
        byte[] broken = note.toString().getBytes(UTF_8);
        broken[0] = (byte) 0xff;

        assertThatThrownBy(() -> SignedNote.parse(broken)).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.LONGEST + 1]))
                .isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc",
            })
    void takesNoKeyThatWasCopiedWrongly(String malformed) {
        assertThatThrownBy(() -> VerifierKey.parse(malformed)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void takesNoSigningKeyWhoseHalvesDoNotBelongTogether() {
        byte[] mixed = key.bytes();
        System.arraycopy(SigningKey.generate().bytes(), 32, mixed, 32, 32);

        assertThatThrownBy(() -> SigningKey.of(mixed)).isInstanceOf(MalformedNote.class);
    }
}
