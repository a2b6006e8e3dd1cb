package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.ClientShapes.TokenValidityUnitsType;
import dev.signet.domain.client.TokenValidity;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For how long tokens live, in the units of the protocol: hours for ID and access tokens, days for refresh tokens. */
final class Lifetimes {

    static final String ACCESS = "AccessToken";
    static final String ID = "IdToken";
    static final String REFRESH = "RefreshToken";

    private static final String HOURS = "hours";
    private static final String DAYS = "days";
    private static final Map<String, Duration> UNITS = Map.of(
            "seconds",
            Duration.ofSeconds(1),
            "minutes",
            Duration.ofMinutes(1),
            HOURS,
            Duration.ofHours(1),
            DAYS,
            Duration.ofDays(1));

    /** What another door keeps under that name may be anything. */
    private static final Pattern SAID = Pattern.compile("([0-9]{1,9}) ([a-z]+)");

    private Lifetimes() {}

    static TokenValidity of(
            @Nullable Integer access,
            @Nullable Integer id,
            @Nullable Integer refresh,
            @Nullable TokenValidityUnitsType units) {
        TokenValidity usual = TokenValidity.DEFAULT;
        return new TokenValidity(
                of(access, units == null ? null : units.accessToken(), HOURS, usual.access()),
                of(id, units == null ? null : units.idToken(), HOURS, usual.id()),
                of(refresh, units == null ? null : units.refreshToken(), DAYS, usual.refresh()));
    }

    /** Lengths and units as they are given, which an answer repeats: the same time can be said in several ways. */
    static Map<String, String> given(
            @Nullable Integer access,
            @Nullable Integer id,
            @Nullable Integer refresh,
            @Nullable TokenValidityUnitsType units) {
        Map<String, String> given = new TreeMap<>();
        put(given, ACCESS, access, units == null ? null : units.accessToken());
        put(given, ID, id, units == null ? null : units.idToken());
        put(given, REFRESH, refresh, units == null ? null : units.refreshToken());
        return given;
    }

    /** As it was given, where that is what holds; or in the coarsest unit that says it exactly. */
    static Shown shown(String token, Duration lifetime, Map<String, String> kept) {
        String usual = token.equals(REFRESH) ? DAYS : HOURS;
        String said = kept.getOrDefault(token, "");
        Matcher given = SAID.matcher(said);
        if (given.matches()) {
            int length = Integer.parseInt(given.group(1));
            String unit = given.group(2);
            if (UNITS.getOrDefault(unit, Duration.ZERO).multipliedBy(length).equals(lifetime)) {
                return new Shown(length, unit);
            }
        }
        Shown coarse = token.equals(REFRESH) ? Shown.days(lifetime) : Shown.hours(lifetime);
        return new Shown(coarse.length(), usual.equals(coarse.unit()) ? null : coarse.unit());
    }

    private static void put(Map<String, String> given, String token, @Nullable Integer length, @Nullable String unit) {
        if (length != null && length > 0 && unit != null) {
            given.put(token, length + " " + unit);
        }
    }

    /** Zero is the default too, as in Cognito. */
    private static Duration of(@Nullable Integer length, @Nullable String unit, String usualUnit, Duration usual) {
        return length == null || length == 0
                ? usual
                : UNITS.getOrDefault(unit == null ? usualUnit : unit, Duration.ofHours(1))
                        .multipliedBy(length);
    }

    /**
     * In the coarsest unit that says it exactly, at most the protocol's own.
     *
     * @param unit absent for the protocol's own
     */
    record Shown(int length, @Nullable String unit) {

        static Shown hours(Duration lifetime) {
            return lifetime.toMinutes() % 60 == 0 ? new Shown((int) lifetime.toHours(), HOURS) : seconds(lifetime);
        }

        static Shown days(Duration lifetime) {
            return lifetime.toHours() % 24 == 0 && lifetime.toSeconds() % 3600 == 0
                    ? new Shown((int) lifetime.toDays(), DAYS)
                    : hours(lifetime);
        }

        private static Shown seconds(Duration lifetime) {
            return lifetime.toSeconds() % 60 == 0
                    ? new Shown((int) lifetime.toMinutes(), "minutes")
                    : new Shown((int) lifetime.toSeconds(), "seconds");
        }
    }
}
