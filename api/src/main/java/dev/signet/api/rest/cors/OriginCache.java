package dev.signet.api.rest.cors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers for ten seconds what the clients allow, so that a page does not cost a read with every call. */
@Component
class OriginCache {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]{1,253}");
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ClientOrigins origins;
    private final Cache<Question, Boolean> answers =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();

    OriginCache(ClientOrigins origins) {
        this.origins = origins;
    }

    /**
     * Whether the origin is allowed. Only a question that was not asked lately costs a read, and only if
     * {@code affordable}; empty where it is not.
     */
    Optional<Boolean> allows(@Nullable String pool, String origin, BooleanSupplier affordable) {
        if (!ORIGIN.matcher(origin).matches()) {
            return Optional.of(false);
        }
        Question question = new Question(String.valueOf(pool), origin);
        Boolean known = answers.getIfPresent(question);
        if (known == null) {
            if (!affordable.getAsBoolean()) {
                return Optional.empty();
            }
            known = origins.allow(pool, origin);
            answers.put(question, known);
        }
        return Optional.of(known);
    }

    private record Question(String pool, String origin) {}
}
