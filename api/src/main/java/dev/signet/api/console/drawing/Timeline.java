package dev.signet.api.console.drawing;

import dev.signet.projections.audit.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened, drawn along time: one lane for each kind of event, in the order in which they first happened, and one dot
 * for each event. Units are those of the picture, which is {@value #WIDTH} wide.
 *
 * @param height of the picture
 */
public record Timeline(List<Lane> lanes, List<Dot> dots, List<Tick> ticks, int height) {

    /** Width of the picture. */
    public static final int WIDTH = 960;

    private static final int LEFT = 190;
    private static final int RIGHT = 20;
    private static final int LANE = 26;
    private static final int TOP = 16;
    private static final int BOTTOM = 26;
    private static final int TICKS = 5;

    /** In milliseconds: what happens within one request is drawn as one moment. */
    private static final long SHORTEST = 1_000;

    /** A line of its own for one kind of event. */
    public record Lane(String name, double y) {}

    /** An event. */
    public record Dot(AuditEntry entry, double x, double y) {}

    /** A time that is written below. */
    public record Tick(double x, Instant at, boolean day) {}

    /** Draws the entries, whatever their order. */
    public static Timeline of(List<AuditEntry> entries) {
        List<AuditEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(AuditEntry::position))
                .toList();
        Map<String, Lane> lanes = new LinkedHashMap<>();
        inOrder.forEach(entry ->
                lanes.computeIfAbsent(entry.type(), name -> new Lane(name, TOP + LANE * (lanes.size() + 0.5))));
        int height = TOP + LANE * Math.max(1, lanes.size()) + BOTTOM;
        if (inOrder.isEmpty()) {
            return new Timeline(List.of(), List.of(), List.of(), height);
        }
        Instant first = inOrder.getFirst().sequencedAt();
        long span = Math.max(
                SHORTEST,
                Duration.between(first, inOrder.getLast().sequencedAt()).toMillis());
        List<Dot> dots = new ArrayList<>();
        for (AuditEntry entry : inOrder) {
            Lane lane = lanes.get(entry.type());
            if (lane != null) {
                dots.add(new Dot(
                        entry, x(Duration.between(first, entry.sequencedAt()).toMillis(), span), lane.y()));
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            long at = span * i / (TICKS - 1);
            ticks.add(new Tick(
                    x(at, span), first.plusMillis(at), span > Duration.ofDays(2).toMillis()));
        }
        return new Timeline(List.copyOf(lanes.values()), List.copyOf(dots), List.copyOf(ticks), height);
    }

    private static double x(long at, long span) {
        return Math.round((LEFT + (WIDTH - LEFT - RIGHT) * (at / (double) span)) * 10) / 10.0;
    }
}
