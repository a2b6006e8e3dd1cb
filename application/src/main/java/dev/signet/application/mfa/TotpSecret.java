package dev.signet.application.mfa;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator app is set up by. It is shown once.
 *
 * @param base32 the seed of 160 bits, as people type it (RFC 4648 §6)
 * @param uri the same as apps read it from a QR code, with the names that they show (Key Uri Format)
 */
public record TotpSecret(String base32, String uri) {

    static TotpSecret of(byte[] seed, String issuer, String account) {
        String base32 = Base32.toBase32String(seed);
        return new TotpSecret(
                base32,
                "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32 + "&issuer="
                        + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
