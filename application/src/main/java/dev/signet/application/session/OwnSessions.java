package dev.signet.application.session;

import static java.time.ZoneOffset.UTC;

import dev.signet.application.command.Context;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.session.SessionEvent.TokenReuseDetected;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Lists the open sessions of a user, newest first, 125 at the most as in Cognito. From where each was used last stands in its
 * last event alone, sealed; the list reads it there.
 */
@Service
public class OwnSessions {

    /** Of what is revoked but not ended yet, and of what has run out by itself, no token is good any more. */
    public static final String OPEN = """
            select s.id, s.client, s.authenticated_at, s.last_used_at,
                   v.event_id, v.type, v.sequence, v.name, v.revision, v.payload, v.metadata, v.tenant, v.pool, v.at
            from lookup.session s
            join lookup.client c on c.id = s.client and c.generation <= s.generation
            left join ledger.event v on v.stream = s.id and v.sequence = s.version
            where s.user_id = ? and s.ended_at is null and greatest(s.refresh_expires_at, s.access_expires_at) > ?
            order by s.authenticated_at desc, s.id desc
            limit 125
            """;

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final Places places;
    private final Clock clock;

    OwnSessions(JdbcTemplate jdbc, EventCodec codec, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.places = places;
        this.clock = clock;
    }

    /**
     * An open session.
     *
     * @param lastUse absent where it is withheld, or the last that is known is no use of it
     */
    public record OpenSession(
            SessionId id,
            AppClientId client,
            Instant authenticatedAt,
            Instant lastUsedAt,
            @Nullable LastUse lastUse) {

        /** The same for whoever may not see personal data. */
        public OpenSession withoutLastUse() {
            return new OpenSession(id, client, authenticatedAt, lastUsedAt, null);
        }
    }

    /** The open sessions of the user. */
    public List<OpenSession> of(UserId user) {
        return jdbc.query(
                OPEN,
                (row, _) -> new OpenSession(
                        new SessionId(row.getString("id")),
                        new AppClientId(row.getString("client")),
                        instant(row, "authenticated_at"),
                        instant(row, "last_used_at"),
                        lastUse(row)),
                user.value(),
                clock.instant().atOffset(UTC));
    }

    /** Whoever brings a token that was replaced long ago has used nothing. */
    private @Nullable LastUse lastUse(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("payload");
        byte[] metadata = row.getBytes("metadata");
        if (payload == null || metadata == null) {
            return null;
        }
        DomainEventMessage<?> event = codec.decode(new StoredEvent(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("id"),
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("revision"),
                payload,
                metadata,
                row.getString("tenant"),
                row.getString("pool"),
                instant(row, "at")));
        if (event.getPayload() instanceof TokenReuseDetected) {
            return null;
        }
        Optional<String> address = read(event.getMetaData().get(Context.ADDRESS));
        return new LastUse(
                address.orElse(null),
                read(event.getMetaData().get(Context.AGENT)).orElse(null),
                address.flatMap(places::of).orElse(null));
    }

    private static Optional<String> read(@Nullable Object personal) {
        return personal instanceof Personal<?> value ? value.read().map(Object::toString) : Optional.empty();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
