package dev.signet.application.password;

import dev.signet.domain.password.HashParameters;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in the PHC string format: {@code $argon2id$v=19$m=7168,t=5,p=1$salt$digest}, base64 without padding.
 *
 * @param parameters what it was made with
 * @param salt random bytes, new for each hash
 * @param digest what Argon2id gave
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record: digests are compared in constant time
record EncodedHash(HashParameters parameters, byte[] salt, byte[] digest) implements StoredHash {

    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** Whether it has this form, with parameters that a pool may choose. */
    static boolean isOwn(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        return matcher.matches() && HashParameters.allows(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    }

    /** @throws IllegalArgumentException where it is no such hash; the text itself is not repeated */
    static EncodedHash parse(String encoded) {
        Matcher matcher = FORM.matcher(encoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in the PHC string format");
        }
        return new EncodedHash(
                new HashParameters(number(matcher, 1), number(matcher, 2), number(matcher, 3)),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        parameters.memoryKib(),
                        parameters.iterations(),
                        parameters.parallelism(),
                        base64.encodeToString(salt),
                        base64.encodeToString(digest));
    }

    @Override
    public boolean matches(byte[] password) {
        return Argon2id.matches(password, this);
    }

    @Override
    public boolean madeWith(HashParameters wanted) {
        return parameters.equals(wanted);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
