package dev.signet.application.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2) in three forms: the PHC string format ({@code $pbkdf2-sha256$i=600000$…}, an
 * {@code l=32} may follow), passlib's ({@code $pbkdf2-sha256$29000$…}) and Django's ({@code pbkdf2_sha256$870000$…}, whose
 * salt is taken as it is written).
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record: digests are compared in constant time
record Pbkdf2Hash(int iterations, byte[] salt, byte[] digest) implements ForeignHash {

    private static final Pattern PHC = Pattern.compile("\\$pbkdf2-sha256\\$(?:i=)?(\\d{1,9})(?:,l=\\d{1,3})?"
            + "\\$([A-Za-z0-9+/.]{2,86})={0,2}\\$([A-Za-z0-9+/.]{22,86})={0,2}");
    private static final Pattern DJANGO =
            Pattern.compile("pbkdf2_sha256\\$(\\d{1,9})\\$([^$]{1,128})\\$([A-Za-z0-9+/]{22,86}={0,2})");

    /** About a second; Django's default in 2026 is 1,200,000. */
    private static final int DEAREST = 1_500_000;

    static Pbkdf2Hash parse(String encoded) {
        Matcher phc = PHC.matcher(encoded);
        if (phc.matches()) {
            return new Pbkdf2Hash(
                    iterations(phc), ForeignNumbers.base64(phc.group(2)), ForeignNumbers.base64(phc.group(3)));
        }
        Matcher django = DJANGO.matcher(encoded);
        if (django.matches()) {
            return new Pbkdf2Hash(
                    iterations(django), django.group(2).getBytes(UTF_8), ForeignNumbers.base64(django.group(3)));
        }
        throw new IllegalArgumentException(
                "is not a PBKDF2 hash of the form $pbkdf2-sha256$i=600000$salt$digest or pbkdf2_sha256$600000$salt$digest");
    }

    @Override
    public String algorithm() {
        return "pbkdf2-sha256";
    }

    @Override
    public byte[] of(byte[] password) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        generator.init(password, salt, iterations);
        byte[] made = ((KeyParameter) generator.generateDerivedMacParameters(8 * digest.length)).getKey();
        Arrays.fill(password, (byte) 0);
        return made;
    }

    private static int iterations(Matcher matcher) {
        return ForeignNumbers.within("iterations", matcher.group(1), 1, DEAREST);
    }
}
