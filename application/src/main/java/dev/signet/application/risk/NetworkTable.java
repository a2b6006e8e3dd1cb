package dev.signet.application.risk;

import dev.signet.domain.risk.AddressRange;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Something about networks; of networks within one another the narrowest counts. */
final class NetworkTable<T> {

    /** By how many bytes an address has and how long the prefix is, the longest first. */
    private final Map<Integer, TreeMap<Integer, Map<ByteBuffer, T>>> tables = new HashMap<>();

    void put(AddressRange range, T value) {
        byte[] base = range.base().getAddress();
        tables.computeIfAbsent(base.length, _ -> new TreeMap<>((a, b) -> Integer.compare(b, a)))
                .computeIfAbsent(range.prefix(), _ -> new HashMap<>())
                .put(masked(base, range.prefix()), value);
    }

    Optional<T> find(InetAddress address) {
        byte[] bytes = address.getAddress();
        TreeMap<Integer, Map<ByteBuffer, T>> table = tables.get(bytes.length);
        if (table != null) {
            for (Map.Entry<Integer, Map<ByteBuffer, T>> networks : table.entrySet()) {
                T found = networks.getValue().get(masked(bytes, networks.getKey()));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static ByteBuffer masked(byte[] address, int prefix) {
        byte[] masked = address.clone();
        for (int bit = prefix; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >>> (bit % 8));
        }
        return ByteBuffer.wrap(masked);
    }
}
