package dev.signet.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its signatures (C2SP signed-note).
 *
 * @param text what is signed, up to and with its last newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Longest note that is read, in bytes: far more than any that is written. */
    public static final int LONGEST = 64 * 1024;

    private static final int MOST_SIGNATURES = 64;

    /** Keeps its own copy. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote("its text must end in a newline and hold no other control character");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNote("it has " + signatures.size() + " signatures");
        }
    }

    /**
     * Reads a note; says nothing of who signed it.
     *
     * @throws MalformedNote where it is none
     */
    public static SignedNote parse(byte[] note) {
        if (note.length > LONGEST) {
            throw new MalformedNote("it is longer than " + LONGEST + " bytes");
        }
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw new MalformedNote("it is not UTF-8");
        }
    }

    /** The same from text. */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new MalformedNote("no blank line stands between text and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(blank + 2);
        for (String line : lines.isEmpty() ? new String[0] : lines.split("\n", MOST_SIGNATURES + 2)) {
            if (!line.isEmpty()) {
                signatures.add(NoteSignature.parse(line));
            }
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** What a key says to it. */
    public Verdict by(VerifierKey key) {
        Verdict verdict = Verdict.NOT_SIGNED;
        for (NoteSignature signature : signatures) {
            if (signature.name().equals(key.name()) && signature.keyId() == key.keyId()) {
                if (!key.verifies(text.getBytes(UTF_8), signature.signature())) {
                    return Verdict.BROKEN;
                }
                verdict = Verdict.GOOD;
            }
        }
        return verdict;
    }

    /** The note with a further signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /**
     * The note with further signatures, a line each.
     *
     * @throws MalformedNote where there is none, or a line is none
     */
    public SignedNote withLines(String lines) {
        return parse(this + (lines.endsWith("\n") ? lines : lines + "\n"));
    }

    /** The note as it is stored and served, UTF-8. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    /** What a key says to a note. */
    public enum Verdict {
        /** It has signed this text. */
        GOOD,
        /** No signature claims to be by this key: the note is not to be trusted on its account. */
        NOT_SIGNED,
        /** A signature claims to be by this key and is not: the note is to be rejected. */
        BROKEN
    }
}
