package dev.signet.application.oldpool;

import dev.signet.application.oldpool.OldPoolDirectory.Found;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.pool.OldPool;
import dev.signet.domain.pool.UserPoolId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tries whether the old pool can be asked: about somebody whom it cannot know. */
@Service
public class TestOldPool {

    private final Pools pools;
    private final OldPoolDirectory directory;

    TestOldPool(Pools pools, OldPoolDirectory directory) {
        this.pools = pools;
        this.directory = directory;
    }

    /**
     * What came of it.
     *
     * @param works whether it answered that it does not know them
     * @param said what it answered instead, or answered
     */
    public record Trial(boolean works, @Nullable String said) {}

    /**
     * Tries.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Trial test(Administrator by, UserPoolId pool) {
        OldPool old = pools.require(by, Permission.CHANGE_SETTINGS, pool)
                .settings()
                .migration()
                .oldPool();
        if (old == null) {
            return new Trial(false, "the settings name no old pool");
        }
        Found found = directory.signIn(old, pool, "nobody-" + UUID.randomUUID(), "No-Password-7-" + UUID.randomUUID());
        return switch (found.answer()) {
            case OldPoolAnswer.Unknown unknown -> new Trial(true, unknown.why());
            case OldPoolAnswer.Busy busy -> new Trial(false, busy.why());
            case OldPoolAnswer.Broken broken -> new Trial(false, broken.why());
            case OldPoolAnswer.Known _ -> new Trial(false, "it lets somebody in whom it cannot know");
            case null -> new Trial(false, "there was no answer");
        };
    }
}
