package dev.signet.application.password;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/** scrypt (RFC 7914) in the PHC string format: {@code $scrypt$ln=16,r=8,p=1$salt$digest}, base64 without padding. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record: digests are compared in constant time
record ScryptHash(int logN, int r, int p, byte[] salt, byte[] digest) implements ForeignHash {

    private static final Pattern FORM = Pattern.compile("\\$scrypt\\$ln=(\\d{1,2}),r=(\\d{1,3}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/.]{11,86})={0,2}\\$([A-Za-z0-9+/.]{22,86})={0,2}");

    /** As much as the strongest parameters that OWASP's password storage guidance names: N = 2^17, r = 8, p = 1. */
    private static final long MOST_WORK = 1L << 20;

    static ScryptHash parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is not a scrypt hash of the form $scrypt$ln=16,r=8,p=1$salt$digest");
        }
        int logN = ForeignNumbers.within("ln", matcher.group(1), 1, 17);
        int r = ForeignNumbers.within("r", matcher.group(2), 1, 32);
        int p = ForeignNumbers.within("p", matcher.group(3), 1, 16);
        if (logN >= 16 * r || ((long) r * p << logN) > MOST_WORK) {
            throw new IllegalArgumentException("has N * r * p of more than " + MOST_WORK + ", or N too great for r");
        }
        return new ScryptHash(
                logN, r, p, ForeignNumbers.base64(matcher.group(4)), ForeignNumbers.base64(matcher.group(5)));
    }

    @Override
    public String algorithm() {
        return "scrypt";
    }

    @Override
    public byte[] of(byte[] password) {
        try {
            return SCrypt.generate(password, salt, 1 << logN, r, p, digest.length);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }
}
