package dev.signet.application.signal;

import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.command.Atomically;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.signal.SignalRefused.NotConfigured;
import dev.signet.domain.client.SignalSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Keeps how far a client has taken security events (RFC 8936 §2.4). What is neither acknowledged nor refused is given
 * again. The first time that a client asks, it begins with what comes from then on.
 */
@Service
public class ReceiveSignals {

    private final JdbcClient jdbc;
    private final SettingsReader settings;
    private final Atomically atomically;
    private final MeterRegistry meters;

    ReceiveSignals(JdbcClient jdbc, SettingsReader settings, Atomically atomically, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.atomically = atomically;
        this.meters = meters;
    }

    /**
     * Takes down what the client has taken and refused, and says from where on it is to be told.
     *
     * @param acknowledged events by their identifiers; others than the client's own change nothing
     * @param refused events that it could not use, with the error code of RFC 8935 §2.4
     * @throws NotConfigured where its settings name none
     */
    public Receiving settle(ConfidentialClient client, Set<UUID> acknowledged, Map<UUID, SetError> refused) {
        SignalSettings signals = signals(client);
        refused.values()
                .forEach(error -> meters.counter("signet.signals.refused", "error", error.code())
                        .increment());
        return atomically.run(() -> {
            Map<String, Object> who = Map.of(
                    "pool", client.pool().value(), "client", client.client().value());
            long position = heard(who, refused.values().stream().findFirst().orElse(null));
            Set<UUID> settled = new HashSet<>(acknowledged);
            settled.addAll(refused.keySet());
            return settled.isEmpty()
                    ? new Receiving(client, signals, position)
                    : new Receiving(client, signals, advance(who, signals, settled, position));
        });
    }

    private SignalSettings signals(ConfidentialClient client) {
        SignalSettings signals = jdbc.sql("select version, settings from lookup.client where id = :client")
                .param("client", client.client().value())
                .query((row, _) ->
                        settings.client(client.client().value(), row.getLong("version"), row.getString("settings")))
                .optional()
                .orElseThrow(NotConfigured::new)
                .signals();
        if (signals == null) {
            throw new NotConfigured();
        }
        return signals;
    }

    private long heard(Map<String, Object> who, @Nullable SetError error) {
        return jdbc.sql("""
                insert into delivery.signal_receiver as r (pool, client, position, began_at, heard_at)
                select cast(:pool as text), cast(:client as text), coalesce(max(position), 0), clock_timestamp(), clock_timestamp() from ledger.entry
                on conflict (pool, client) do update
                    set heard_at = clock_timestamp(),
                        error = coalesce(cast(:error as text), r.error),
                        error_at = case when cast(:error as text) is null then r.error_at else clock_timestamp() end
                returning position
                """)
                .params(who)
                .param("error", error == null ? null : error.code())
                .query(Long.class)
                .single();
    }

    private long advance(Map<String, Object> who, SignalSettings signals, Set<UUID> settled, long position) {
        jdbc.sql("""
                insert into delivery.signal_settled (pool, client, position)
                select cast(:pool as text), cast(:client as text), position from view.signal
                where event_id = any (cast(:events as uuid[])) and pool = :pool and position > :position
                on conflict do nothing
                """)
                .params(who)
                .param("events", settled.stream().map(UUID::toString).toArray(String[]::new))
                .param("position", position)
                .update();
        long reached = jdbc.sql("""
                select coalesce(
                    (select min(s.position) - 1 from view.signal s
                     where s.pool = :pool and s.position > :position and s.kind = any (cast(:kinds as text[]))
                       and not exists (
                           select 1 from delivery.signal_settled d
                           where d.pool = :pool and d.client = :client and d.position = s.position)),
                    (select max(position) from delivery.signal_settled where pool = :pool and client = :client),
                    :position)
                """)
                .params(who)
                .param("kinds", signals.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("position", position)
                .query(Long.class)
                .single();
        jdbc.sql("update delivery.signal_receiver set position = :to where pool = :pool and client = :client")
                .params(who)
                .param("to", reached)
                .update();
        jdbc.sql("delete from delivery.signal_settled where pool = :pool and client = :client and position <= :to")
                .params(who)
                .param("to", reached)
                .update();
        return reached;
    }
}
