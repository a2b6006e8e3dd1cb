package dev.signet.application.risk;

import dev.signet.domain.risk.AddressRange;
import dev.signet.domain.risk.GeoPoint;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads the files about networks. Empty lines and those that begin with {@code #} say nothing. */
final class NetworkLines {

    private NetworkLines() {}

    /** {@code network,country[,city[,latitude,longitude]]}; a first line {@code network,…} names the columns. */
    static NetworkTable<Whereabouts> places(Stream<String> lines) {
        NetworkTable<Whereabouts> table = new NetworkTable<>();
        each(lines, (number, line) -> {
            String[] parts = line.split(",", -1);
            if (number == 1 && parts[0].equals("network")) {
                return;
            }
            if (parts.length < 2 || parts[1].strip().length() != 2) {
                throw new IllegalArgumentException("a line is network,country,city,latitude,longitude");
            }
            String city = parts.length > 2 && !parts[2].isBlank() ? parts[2].strip() : null;
            GeoPoint point = parts.length > 4 && !parts[3].isBlank()
                    ? new GeoPoint(Double.parseDouble(parts[3].strip()), Double.parseDouble(parts[4].strip()))
                    : null;
            table.put(
                    AddressRange.parse(parts[0].strip()),
                    new Whereabouts(parts[1].strip().toUpperCase(Locale.ROOT), city, point));
        });
        return table;
    }

    /** One network or address a line; what follows a space, a comma or a {@code ;} is of no account. */
    static NetworkTable<Boolean> reputation(Stream<String> lines) {
        NetworkTable<Boolean> table = new NetworkTable<>();
        each(lines, (_, line) -> table.put(AddressRange.parse(line.split("[\\s,;#]", 2)[0]), true));
        return table;
    }

    private static void each(Stream<String> lines, BiConsumer<Integer, String> reader) {
        int[] number = {0};
        lines.forEachOrdered(raw -> {
            number[0]++;
            String line = raw.strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")) {
                try {
                    reader.accept(number[0], line);
                } catch (IllegalArgumentException unreadable) {
                    throw new IllegalArgumentException(
                            "line " + number[0] + ": " + unreadable.getMessage(), unreadable);
                }
            }
        });
    }
}
