package dev.signet.ledger.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile is meant, as its path says (C2SP tlog-tiles): {@code 0/x001/x234/067} or {@code 1/003.p/17}.
 *
 * @param level from 0 to 63
 * @param index place in the level
 * @param width hashes in it: 256, or fewer in a partial tile
 */
public record TilePath(int level, long index, int width) {

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9]\\d?)/((?:x\\d{3}/){0,4})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int HIGHEST_LEVEL = 63;

    /** The tile that a path names, without the leading {@code tile/}; empty where the path is not in the only right form. */
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replaceAll("[x/]", "") + form.group(3));
        int width = form.group(4) == null ? Tile.WIDTH : Integer.parseInt(form.group(4));
        TilePath parsed = new TilePath(level, index, width);
        boolean partial = form.group(4) != null;
        return level <= HIGHEST_LEVEL
                        && partial == width < Tile.WIDTH
                        && parsed.toString().equals(path)
                ? Optional.of(parsed)
                : Optional.empty();
    }

    /** Whether a tree of {@code size} leaves has all the hashes of this tile. */
    public boolean within(long size) {
        int shift = level * Tile.HEIGHT;
        long complete = shift >= Long.SIZE - 1 ? 0 : size >>> shift;
        return index * Tile.WIDTH + width <= complete;
    }

    /** The path, without the leading {@code tile/}. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return level + "/" + path + (width == Tile.WIDTH ? "" : ".p/" + width);
    }
}
