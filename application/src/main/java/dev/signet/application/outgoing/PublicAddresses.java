package dev.signet.application.outgoing;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Which addresses are out on the Internet: those that the registries call globally reachable (IANA IPv4 and IPv6 Special-
 * Purpose Address Registries, RFC 6890), and nothing that is local to a machine, a link, a site or a protocol.
 */
final class PublicAddresses {

    private static final String[] CLOSED_V4 = {
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // RFC 1918
        "100.64.0.0/10", // carrier-grade NAT, RFC 6598
        "127.0.0.0/8", // loopback
        "169.254.0.0/16", // link-local; metadata services of clouds
        "172.16.0.0/12", // RFC 1918
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.88.99.0/24", // 6to4 relays, deprecated
        "192.168.0.0/16", // RFC 1918
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/3" // multicast, reserved, broadcast
    };

    /** Within 2000::/3, outside of which nothing is public: mapped, translated and unique local addresses lie there. */
    private static final String[] CLOSED_V6 = {
        "20010000/23", // protocol assignments, Teredo among them
        "20010db8/32", // documentation
        "20020000/16", // 6to4, which carries any IPv4 address
        "3fff0000/20" // documentation
    };

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> isPublic(v4.getAddress());
            case Inet6Address v6 -> (v6.getAddress()[0] & 0xe0) == 0x20 && !isClosed(v6.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] address) {
        for (String block : CLOSED_V4) {
            String[] parts = block.split("/", 2);
            if (within(address, InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClosed(byte[] address) {
        for (String block : CLOSED_V6) {
            String[] parts = block.split("/", 2);
            if (within(address, HexFormat.of().parseHex(parts[0]), Integer.parseInt(parts[1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(byte[] address, byte[] block, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (block[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
