package dev.signet.api.rest.caller;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * A network of addresses in CIDR notation (RFC 4632, RFC 4291 §2.3).
 *
 * @param base its first address
 * @param prefix how many leading bits an address shares with it
 */
record Network(InetAddress base, int prefix) {

    Network {
        if (prefix < 0 || prefix > base.getAddress().length * 8) {
            throw new IllegalArgumentException("signet.trusted-proxies has a prefix length that does not fit");
        }
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. */
    static Network parse(String cidr) {
        int slash = cidr.indexOf('/');
        InetAddress base = address(slash < 0 ? cidr : cidr.substring(0, slash))
                .orElseThrow(
                        () -> new IllegalArgumentException("signet.trusted-proxies takes networks such as 10.0.0.0/8"));
        return new Network(
                base, slash < 0 ? base.getAddress().length * 8 : Integer.parseInt(cidr.substring(slash + 1)));
    }

    /** Reads an address in text form; never asks a name server. */
    static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
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
