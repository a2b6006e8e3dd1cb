package dev.signet.api.cognito.signature;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Tells what programs and pages of this machine ask from what a browser on it asks for a page from elsewhere. Such a page
 * may send any header to any address; it cannot take away the browser's {@code Origin}, and a name of its own that leads
 * to this machine stands in {@code Host}.
 */
final class FromThisMachine {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private FromThisMachine() {}

    /** Whether nothing in the headers speaks of another machine: neither the page that asks, nor the name, nor a proxy. */
    static boolean alone(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders(HttpHeaders.HOST));
        List<String> origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        return !hosts.isEmpty()
                && hosts.stream().allMatch(host -> isLoopback("http://" + host))
                && origins.stream().allMatch(FromThisMachine::isLoopback)
                && Collections.list(request.getHeaderNames()).stream().noneMatch(FromThisMachine::isOfProxy);
    }

    private static boolean isLoopback(String origin) {
        try {
            String host = new URI(origin).getHost();
            return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-");
    }
}
