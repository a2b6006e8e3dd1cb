package dev.signet.api.rest.caller;

import dev.signet.api.rest.DoorSettings;
import dev.signet.domain.risk.AddressRange;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the address a request really came from. {@code X-Forwarded-For} is a claim of the caller, so it is read from its
 * end, and only as far as trusted proxies vouch for it.
 */
@Component
public class SourceAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<AddressRange> trusted;

    SourceAddress(DoorSettings settings) {
        this.trusted =
                settings.trustedProxies().stream().map(SourceAddress::network).toList();
    }

    /** The nearest address that no trusted proxy has. */
    public InetAddress of(HttpServletRequest request) {
        InetAddress nearest = AddressRange.address(request.getRemoteAddr()).orElseGet(InetAddress::getLoopbackAddress);
        for (String hop : hopsFromTheEnd(request)) {
            if (!isTrusted(nearest)) {
                break;
            }
            Optional<InetAddress> before = AddressRange.address(hop);
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return nearest;
    }

    /** Whether the request was sent from this machine by something that is no proxy. */
    public boolean isLocal(HttpServletRequest request) {
        return of(request).isLoopbackAddress()
                && request.getHeader(FORWARDED_FOR) == null
                && request.getHeader("Forwarded") == null;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hopsFromTheEnd(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(FORWARDED_FOR))) {
            Collections.addAll(hops, line.split(",", -1));
        }
        return hops.reversed();
    }

    private static AddressRange network(String text) {
        try {
            return AddressRange.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("signet.trusted-proxies: " + malformed.getMessage(), malformed);
        }
    }
}
