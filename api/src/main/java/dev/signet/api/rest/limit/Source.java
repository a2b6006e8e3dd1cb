package dev.signet.api.rest.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Where requests come from: an IPv4 address, or the /64 that one IPv6 subscriber has at least (RFC 6177), since within
 * it addresses cost nothing.
 *
 * @param v6 whether {@code network} is the upper half of an IPv6 address
 * @param network the address, or its upper half
 */
record Source(boolean v6, long network) {

    static Source of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address
                ? new Source(true, bytes.getLong())
                : new Source(false, Integer.toUnsignedLong(bytes.getInt()));
    }
}
