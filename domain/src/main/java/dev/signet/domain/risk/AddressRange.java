package dev.signet.domain.risk;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * A range of network addresses in CIDR notation (RFC 4632, RFC 4291 §2.3).
 *
 * @param base its first address
 * @param prefix how many leading bits an address shares with it
 */
public record AddressRange(InetAddress base, int prefix) {

    public AddressRange {
        if (prefix < 0 || prefix > base.getAddress().length * 8) {
            throw new IllegalArgumentException("a prefix length does not fit its address");
        }
    }

    /**
     * Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32} or a single address.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("ranges are written such as 203.0.113.0/24"));
        if (slash < 0) {
            return new AddressRange(base, base.getAddress().length * 8);
        }
        String prefix = text.substring(slash + 1);
        if (prefix.isEmpty() || prefix.length() > 3 || !prefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("ranges are written such as 203.0.113.0/24");
        }
        return new AddressRange(base, Integer.parseInt(prefix));
    }

    /** Reads an address in text form, without its zone; never asks a name server. */
    public static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip().split("%", 2)[0]));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether the address is in it; an IPv4 range holds no IPv6 addresses. */
    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        return rest == 0 || ((mine[whole] ^ theirs[whole]) & 0xff) >>> (8 - rest) == 0;
    }
}
