package dev.signet.application.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL that a tenant chose. Where its host leads to is not judged here but at each connection, since names change their
 * addresses; only an address that is written out and is not public is refused at once.
 *
 * @param origin scheme, host and port
 */
public record OutgoingUrl(URI uri, String origin) {

    private static final int LONGEST = 2048;

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException naming {@code url} and what is wrong with it
     */
    public static OutgoingUrl parse(String url, OutgoingSettings settings) {
        require(url.length() <= LONGEST, "may have at most " + LONGEST + " characters");
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw refused("must be a URL as RFC 3986 has it; percent-encode what is no letter, digit or punctuation");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("https") || scheme.equals("http") && settings.allowHttp(), "must begin with https://");
        require(uri.getRawUserInfo() == null, "must not hold a user name or a password");
        require(uri.getRawFragment() == null, "must not end in a fragment (#)");
        String host = host(uri.getHost());
        require(host != null, "must name a host, an ASCII one; write international names as xn--");
        require(
                uri.getPort() == -1 || uri.getPort() >= 1 && uri.getPort() <= 65_535,
                "must name a port from 1 to 65535");
        require(settings.allowPrivate() || !isClosed(host), "must lead out to the Internet");
        return new OutgoingUrl(uri, scheme + "://" + host + (uri.getPort() == -1 ? "" : ":" + uri.getPort()));
    }

    private static @Nullable String host(@Nullable String host) {
        return host == null || host.isEmpty() || host.indexOf('%') >= 0 ? null : host.toLowerCase(Locale.ROOT);
    }

    private static boolean isClosed(@Nullable String host) {
        String name = String.valueOf(host);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true; // RFC 6761 §6.3
        }
        try {
            return !PublicAddresses.contain(
                    InetAddress.ofLiteral(name.replace("[", "").replace("]", "")));
        } catch (IllegalArgumentException isName) {
            return false;
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw refused(what);
        }
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("url " + what);
    }

    /** The origin only: the path may hold a secret. */
    @Override
    public String toString() {
        return origin;
    }
}
