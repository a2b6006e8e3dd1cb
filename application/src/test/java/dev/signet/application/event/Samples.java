package dev.signet.application.event;

import dev.signet.domain.Id;
import dev.signet.domain.operator.AccessKeyId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.session.RefreshTokenId;
import dev.signet.domain.user.UserId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sample of every event, made from its components alone, the same in every run: a new event needs no code here. Only
 * settings with rules of their own are given by hand.
 */
final class Samples {

    static final UserId ALICE = UserId.of(new UUID(0x0198_0000_0000_7000L, 1));
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Personal data in samples begins with this, so that it is found wherever it should not be. */
    static final String PERSONAL = "personal-";

    private static final Map<Class<?>, Object> BY_HAND = SettingsByHand.ALL;

    private final boolean whole;
    private int count;

    private Samples(boolean whole) {
        this.whole = whole;
    }

    /** With a value for every component. */
    static Object of(Class<?> type) {
        return new Samples(true).record(type);
    }

    /** With nothing where a component may be absent. */
    static Object leastOf(Class<?> type) {
        return new Samples(false).record(type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type.getName() + "; give one by hand", e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean mayBeAbsent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return mayBeAbsent && !whole ? null : value(component.getName(), component.getGenericType());
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(name, generic);
        }
        Class<?> plain = (Class<?>) type;
        count++;
        Object byHand = BY_HAND.get(plain);
        if (byHand != null) {
            return byHand;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[count % plain.getEnumConstants().length];
        }
        if (Id.class.isAssignableFrom(plain)) {
            return id(plain);
        }
        return switch (plain.getSimpleName()) {
            case "RefreshTokenId" -> new RefreshTokenId("%043d".formatted(count));
            case "AccessKeyId" -> new AccessKeyId("SKIA" + "A".repeat(15) + (char) ('A' + count % 26));
            case "String" -> "plain-" + name;
            case "Instant" -> NOON.plusSeconds(count).plusNanos(count * 1_000L);
            case "Duration" -> Duration.ofSeconds(count);
            case "boolean" -> count % 2 == 0;
            case "int" -> count;
            case "long" -> (long) count;
            default -> record(plain);
        };
    }

    private Object container(String name, ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Personal" -> Personal.of(ALICE, PERSONAL + name);
            case "List" -> List.of(value(name, of[0]), value(name, of[0]));
            case "Set" -> Set.of(value(name, of[0]));
            case "Map" -> {
                Map<Object, Object> entries = new LinkedHashMap<>();
                entries.put(value("z/" + name, of[0]), value(name, of[1]));
                entries.put(value(name, of[0]), value(name + "2", of[1]));
                yield entries;
            }
            default -> throw new IllegalStateException("no sample of " + type);
        };
    }

    private Object id(Class<?> type) {
        try {
            return type.getMethod("of", UUID.class).invoke(null, new UUID(0x0198_0000_0000_7000L, count));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
