package dev.signet.application.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.code.CodeRefused.TooManyWrong;
import dev.signet.application.command.Caller;
import dev.signet.domain.pool.UserPoolId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Wrong codes of each source within an hour, by pool and in the memory of each node: a stranger may void a code or two of somebody
 * else, and not every one that is sent; and whoever shares an address with strangers of another pool is not kept from
 * codes by them.
 */
@Component
class WrongCodes {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int SOURCES = 100_000;

    private final int most;
    private final Cache<Source, Counted> sources =
            Caffeine.newBuilder().maximumSize(SOURCES).build();

    WrongCodes(CodeSettings settings) {
        this.most = settings.wrongPerHour();
    }

    /**
     * Lets a source try one more code of the pool.
     *
     * @throws TooManyWrong where it has sent too many wrong ones
     */
    void requireFew(UserPoolId pool, Caller caller, Instant now) {
        Counted counted = sources.getIfPresent(new Source(pool, caller.network()));
        if (counted != null && counted.number() >= most && !counted.isOver(now)) {
            throw new TooManyWrong(Duration.between(now, counted.from().plus(WINDOW)));
        }
    }

    void count(UserPoolId pool, Caller caller, Instant now) {
        sources.asMap().compute(new Source(pool, caller.network()), (source, before) -> next(before, now));
    }

    private static Counted next(@Nullable Counted before, Instant now) {
        return before == null || before.isOver(now)
                ? new Counted(now, 1)
                : new Counted(before.from(), before.number() + 1);
    }

    private record Source(UserPoolId pool, String network) {}

    private record Counted(Instant from, int number) {

        boolean isOver(Instant now) {
            return !now.isBefore(from.plus(WINDOW));
        }
    }
}
