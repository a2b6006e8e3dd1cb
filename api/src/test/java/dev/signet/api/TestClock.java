package dev.signet.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The time of nodes under test: the system's, and later by as much as tests have let pass. It never goes back. */
public final class TestClock extends Clock {

    /** As fine as the node's own. */
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

    private Duration ahead = Duration.ZERO;
    private @Nullable Instant standing;

    /** Lets time pass at once. */
    public synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
        if (standing != null) {
            standing = standing.plus(time);
        }
    }

    /** Lets time pass only by {@link #pass}, until what it gives is closed. */
    public synchronized Standstill standStill() {
        standing = instant();
        return () -> {
            synchronized (this) {
                standing = null;
            }
        };
    }

    /** While it lasts, a slow machine changes no answer. */
    public interface Standstill extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public synchronized Instant instant() {
        return standing == null ? SYSTEM.instant().plus(ahead) : standing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Signet asks its clock for instants only, which are the same in every zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    BeanPostProcessor inPlaceOfTheSystems() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock ? TestClock.this : bean;
            }
        };
    }
}
