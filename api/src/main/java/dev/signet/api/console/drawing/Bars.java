package dev.signet.api.console.drawing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars over time, one pile for each step: one value below, another on top of it. Units are those of the
 * picture, which is {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param rects all bars, in the order of time
 * @param lines where a line of the scale is drawn
 * @param ticks where a time is written
 * @param total what the picture shows, for those who do not see it
 */
public record Bars(List<Rect> rects, List<Line> lines, List<Tick> ticks, String total) {

    /** Width of the picture. */
    public static final int WIDTH = 1040;

    /** Height of the picture. */
    public static final int HEIGHT = 200;

    private static final int LEFT = 34;
    private static final int BOTTOM = 22;
    private static final int TOP = 8;
    private static final int TICKS = 4;

    /** One bar; {@code kind} is the class that colours it. */
    public record Rect(String kind, double x, double y, double width, double height) {}

    /** One line of the scale. */
    public record Line(double y, long value) {}

    /** One time. */
    public record Tick(double x, Instant at) {}

    /** One step of time. */
    public record Pile(Instant at, long below, long above) {}

    /**
     * Draws the piles.
     *
     * @param below the class that colours what lies below
     * @param above the class that colours what lies above
     */
    public static Bars of(String below, String above, List<Pile> piles, String total) {
        long most = piles.stream()
                .mapToLong(pile -> pile.below() + pile.above())
                .max()
                .orElse(0);
        long scale = roundUp(Math.max(4, most));
        double unit = (HEIGHT - TOP - BOTTOM) / (double) scale;
        double step = (WIDTH - LEFT) / (double) Math.max(1, piles.size());
        double floor = HEIGHT - BOTTOM;
        int every = Math.max(1, piles.size() / TICKS);
        List<Rect> rects = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < piles.size(); i++) {
            Pile pile = piles.get(i);
            double x = LEFT + i * step;
            double under = pile.below() * unit;
            double over = pile.above() * unit;
            add(rects, below, x, floor - under, step, under);
            add(rects, above, x, floor - under - over, step, over);
            if (i % every == 0) {
                ticks.add(new Tick(round(x), pile.at()));
            }
        }
        List<Line> lines = List.of(
                new Line(round(floor), 0),
                new Line(round(floor - scale / 2.0 * unit), scale / 2),
                new Line(round(floor - scale * unit), scale));
        return new Bars(List.copyOf(rects), lines, List.copyOf(ticks), total);
    }

    private static void add(List<Rect> rects, String kind, double x, double y, double step, double height) {
        if (height > 0) {
            rects.add(new Rect(kind, round(x + step * 0.12), round(y), round(step * 0.76), round(height)));
        }
    }

    /** An even number that people read easily. */
    private static long roundUp(long value) {
        long ten = 1;
        while (ten * 10 < value) {
            ten *= 10;
        }
        for (long each : new long[] {2, 4, 6, 10}) {
            if (each * ten >= value) {
                return each * ten;
            }
        }
        return 10 * ten;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
