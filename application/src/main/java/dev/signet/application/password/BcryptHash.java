package dev.signet.application.password;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.BCrypt;

/**
 * bcrypt as crypt(3) writes it: {@code $2b$12$} and 53 characters; {@code 2a} and {@code 2y} are the same. Of the password
 * it knows the first 72 bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record: digests are compared in constant time
record BcryptHash(int cost, byte[] salt, byte[] digest) implements ForeignHash {

    private static final Pattern FORM =
            Pattern.compile("\\$2[aby]\\$(\\d{2})\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
    private static final String ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** About half a second; each further one takes twice the time. */
    private static final int DEAREST = 13;

    private static final int MOST_BYTES = 72;

    static BcryptHash parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is not a bcrypt hash of the form $2b$12$ and 53 characters");
        }
        return new BcryptHash(
                ForeignNumbers.within("a cost", matcher.group(1), 4, DEAREST),
                Arrays.copyOf(decode(matcher.group(2)), 16),
                Arrays.copyOf(decode(matcher.group(3)), 23));
    }

    @Override
    public String algorithm() {
        return "bcrypt";
    }

    @Override
    public byte[] of(byte[] password) {
        byte[] terminated = Arrays.copyOf(password, Math.min(MOST_BYTES, password.length + 1));
        try {
            return Arrays.copyOf(BCrypt.generate(terminated, salt, cost), 23);
        } finally {
            Arrays.fill(terminated, (byte) 0);
            Arrays.fill(password, (byte) 0);
        }
    }

    private static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (byte each : text.getBytes(US_ASCII)) {
            bits = bits << 6 | ALPHABET.indexOf(each);
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }
}
