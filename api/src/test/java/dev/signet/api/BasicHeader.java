package dev.signet.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The Authorization header by which a client proves itself with its secret (RFC 6749, section 2.3.1). */
public final class BasicHeader {

    private BasicHeader() {}

    /** Of this client, as name and value. */
    public static String[] of(String client, String secret) {
        byte[] credentials = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)};
    }

    /** Which client such a header names. */
    public static String idOf(String[] header) {
        String credentials = header[1].substring("Basic ".length());
        return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":")[0];
    }
}
