package dev.signet.domain.risk;

import java.time.Duration;

/**
 * A place on the globe.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double RADIUS_KM = 6371;
    /** Nearer than that, the file may be wrong about where a network is. */
    private static final double NEAR_KM = 200;
    /** Faster than passenger aeroplanes. */
    private static final int FASTEST = 1000;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("a place lies within 90 and 180 degrees");
        }
    }

    /** How far it is over ground (haversine), in kilometres. */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** How fast somebody travels there in that time, in kilometres per hour; 0 where nobody need be impossibly fast. */
    public int impossibleSpeed(GeoPoint there, Duration time) {
        double far = kilometresTo(there);
        if (far < NEAR_KM) {
            return 0;
        }
        double hours = Math.max(time.toSeconds(), 1) / 3600.0;
        int speed = (int) Math.min(Integer.MAX_VALUE, far / hours);
        return speed > FASTEST ? speed : 0;
    }
}
