package dev.signet.ledger.note;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature line of a note.
 *
 * @param name name of the key that claims to have signed
 * @param keyId first four bytes of the hash over name, kind and key
 * @param signature bytes of the signature
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed through, never compared
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final Pattern LINE = Pattern.compile("— (\\S+) ([A-Za-z0-9+/]+={0,2})");

    static NoteSignature parse(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            throw new MalformedNote("a signature line reads: — name signature");
        }
        byte[] bytes = Text.base64(form.group(2));
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedNote("a signature is too short");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(Text.keyName(form.group(1)), keyId, signature);
    }

    /** The line, without its newline. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return "— " + name + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
