package dev.signet.application.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Argon2id version 1.3 with parameters that no pool may choose for itself, in the PHC string format. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record: digests are compared in constant time
record ForeignArgon2id(int memoryKib, int iterations, int parallelism, byte[] salt, byte[] digest)
        implements ForeignHash {

    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,3})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** Memory times passes of the dearest that a pool may choose: 64 MiB, sixteen times. */
    private static final long MOST_WORK = 1L << 20;

    static ForeignArgon2id parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "is not an Argon2id hash of the form $argon2id$v=19$m=19456,t=2,p=1$salt$digest");
        }
        int parallelism = ForeignNumbers.within("p", matcher.group(3), 1, 16);
        int memory = ForeignNumbers.within("m", matcher.group(1), 8 * parallelism, ForeignNumbers.MOST_KIB);
        int iterations = ForeignNumbers.within("t", matcher.group(2), 1, 1 << 12);
        if ((long) memory * iterations > MOST_WORK) {
            throw new IllegalArgumentException("has m * t of more than " + MOST_WORK);
        }
        return new ForeignArgon2id(
                memory,
                iterations,
                parallelism,
                ForeignNumbers.base64(matcher.group(4)),
                ForeignNumbers.base64(matcher.group(5)));
    }

    @Override
    public String algorithm() {
        return "argon2id";
    }

    @Override
    public byte[] of(byte[] password) {
        return Argon2id.digest(password, salt, memoryKib, iterations, parallelism, digest.length);
    }
}
