package dev.signet.application.trigger;

import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.Limits;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.Trigger;
import dev.signet.domain.trigger.TriggerCallId;
import dev.signet.domain.trigger.TriggerEvent.TriggerCalled;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows what became of the calls of a pool's triggers within the last three days. */
@Service
public class ReadTriggerCalls {

    private static final int MOST = 200;

    private final Pools pools;
    private final JdbcClient jdbc;
    private final EventStore events;
    private final RecordReading readings;

    ReadTriggerCalls(Pools pools, JdbcClient jdbc, EventStore events, RecordReading readings) {
        this.pools = pools;
        this.jdbc = jdbc;
        this.events = events;
        this.readings = readings;
    }

    /**
     * A call with what was sent and what came back.
     *
     * @param request absent where nobody was known whose key could seal it, or the person has been erased
     * @param answer likewise, and where there was none
     */
    public record Whole(
            CallRecord call,
            @Nullable String request,
            @Nullable String answer) {

        /** Neither of the bodies. */
        @Override
        public String toString() {
            return "Whole[" + call + "]";
        }
    }

    /**
     * One page, newest first.
     *
     * @param trigger only its calls; absent for those of all
     * @param before only calls before this one; absent for the first page
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Page<CallRecord> read(
            Administrator by, UserPoolId pool, @Nullable Trigger trigger, @Nullable TriggerCallId before, int limit) {
        Limits.within("limit", limit, 1, MOST);
        pools.require(by, Permission.READ_SETTINGS, pool);
        List<CallRecord> found = jdbc.sql("""
                select * from delivery.trigger_call
                where pool = :pool and (cast(:trigger as text) is null or trigger = :trigger)
                  and (cast(:before as text) is null or id < :before)
                order by id desc limit :limit
                """)
                .param("pool", pool.value())
                .param("trigger", trigger == null ? null : trigger.name())
                .param("before", before == null ? null : before.value())
                .param("limit", limit + 1)
                .query(CallRecord::read)
                .list();
        List<CallRecord> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(page, found.size() > limit ? page.getLast().call().value() : null);
    }

    /**
     * One call with its bodies, for those who may see personal data; that they did is put on record.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws TriggerRefused.CallNotFound where there is no record of the call
     */
    public Whole read(Administrator by, UserPoolId pool, TriggerCallId call, Caller caller) {
        KnownPool known = pools.require(by, Permission.READ_AUDIT, pool);
        by.require(Permission.READ_PERSONAL);
        CallRecord found = jdbc.sql("select * from delivery.trigger_call where id = :id and pool = :pool")
                .param("id", call.value())
                .param("pool", pool.value())
                .query(CallRecord::read)
                .optional()
                .orElseThrow(TriggerRefused.CallNotFound::new);
        readings.record(caller, known.tenant(), pool, "trigger_call=" + call.value(), 0, 1);
        return events.readEvents(call.value())
                .asStream()
                .map(message -> (TriggerCalled) message.getPayload())
                .map(event -> new Whole(found, open(event.request()), open(event.answer())))
                .findFirst()
                .orElse(new Whole(found, null, null));
    }

    private static @Nullable String open(@Nullable Personal<String> body) {
        return Optional.ofNullable(body).flatMap(Personal::read).orElse(null);
    }
}
