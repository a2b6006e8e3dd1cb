package dev.signet.application.event;

import dev.signet.domain.session.SessionState;
import dev.signet.domain.session.Sessions;
import dev.signet.domain.user.UserState;
import dev.signet.domain.user.Users;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of snapshot: which aggregate it keeps, as which state. Its revision counts up with each change of the state's
 * shape or meaning; what an earlier revision left is not read again, the stream is replayed instead.
 */
record SnapshotType<S>(
        String name,
        int revision,
        Class<?> aggregate,
        Class<S> state,
        Function<Object, S> stateOf,
        Function<S, Object> from,
        Function<S, @Nullable String> tenant,
        Function<S, @Nullable String> pool) {

    static final List<SnapshotType<?>> ALL = List.of(
            new SnapshotType<>(
                    "snapshot.session",
                    2,
                    Sessions.AGGREGATE,
                    SessionState.class,
                    Sessions::stateOf,
                    Sessions::from,
                    _ -> null,
                    state -> state.pool().value()),
            new SnapshotType<>(
                    "snapshot.user",
                    5,
                    Users.AGGREGATE,
                    UserState.class,
                    Users::stateOf,
                    Users::from,
                    state -> state.tenant().value(),
                    state -> state.pool().value()));
}
