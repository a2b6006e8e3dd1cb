package dev.signet.api.cognito.client;

import dev.signet.api.cognito.client.ClientShapes.TokenValidityUnitsType;
import dev.signet.domain.client.TokenValidity;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For how long tokens live, in the units of the protocol: hours for ID and access tokens, days for refresh tokens. */
final class Lifetimes {

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

    /** Zero is the default too, as in Cognito. */
    private static Duration of(@Nullable Integer length, @Nullable String unit, String usualUnit, Duration usual) {
        return length == null || length == 0
                ? usual
                : UNITS.getOrDefault(unit == null ? usualUnit : unit, Duration.ofHours(1))
                        .multipliedBy(length);
    }

    /** In the coarsest unit that says it exactly, at most the protocol's own. */
    record Shown(int length, String unit) {

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
