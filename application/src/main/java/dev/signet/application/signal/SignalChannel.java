package dev.signet.application.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.courier.Attempt;
import dev.signet.application.courier.Batch;
import dev.signet.application.courier.Channel;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Line;
import dev.signet.application.courier.Message;
import dev.signet.application.courier.Post;
import dev.signet.application.courier.Post.Letter;
import dev.signet.application.courier.Post.Verdict;
import dev.signet.application.outgoing.Outgoing;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.outgoing.OutgoingVault;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.signal.KeptSignals.Kept;
import dev.signet.domain.client.SignalAuthorizationId;
import dev.signet.domain.client.SignalPushUrlId;
import dev.signet.domain.client.SignalSettings;
import dev.signet.domain.pool.UserPoolId;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Security event tokens, pushed to the receivers of clients (RFC 8935). The token of an event is the same each time but for
 * its signature. One that the receiver finds fault with is not sent again.
 */
@Component
class SignalChannel implements Channel {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int BAD_REQUEST = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Questions QUESTIONS = new Questions(
            """
            select l.id as receiver, p.tenant, l.pool
            from lookup.client l join lookup.pool p on p.id = l.pool where l.push_url is not null
            """, "exists (select from view.signal s where s.pool = w.pool and s.position > c.position)", """
            exists (
                select from lookup.client w
                where w.id = d.receiver and w.push_url is not null and w.version = :version)
            """);

    private final JdbcClient jdbc;
    private final SettingsReader settings;
    private final OutgoingVault vault;
    private final KeptSignals signals;
    private final SecurityEventTokens tokens;
    private final Post post;
    private final MeterRegistry meters;

    SignalChannel(
            JdbcClient jdbc,
            SettingsReader settings,
            OutgoingVault vault,
            KeptSignals signals,
            SecurityEventTokens tokens,
            Post post,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.vault = vault;
        this.signals = signals;
        this.tokens = tokens;
        this.post = post;
        this.meters = meters;
    }

    @Override
    public ChannelName name() {
        return ChannelName.SIGNAL;
    }

    @Override
    public Questions questions() {
        return QUESTIONS;
    }

    @Override
    public Duration longestPause() {
        return LONGEST_PAUSE;
    }

    @Override
    public void sweep(Instant now) {
        signals.forget(now);
    }

    @Override
    public Optional<Line> open(String receiver) {
        return jdbc.sql("""
                select id, pool, version, settings, push_url, push_authorization
                from lookup.client where id = :client and push_url is not null
                """).param("client", receiver).query(this::line).optional();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        long version = row.getLong("version");
        String authorization = row.getString("push_authorization");
        return new ToReceiver(
                new UserPoolId(row.getString("pool")),
                version,
                settings.client(row.getString("id"), version, row.getString("settings"))
                        .signals(),
                vault.url(new SignalPushUrlId(row.getString("push_url"))),
                authorization == null ? null : new String(vault.open(new SignalAuthorizationId(authorization)), UTF_8));
    }

    /** RFC 8935 §2.4: what is wrong with the token stays wrong; who may not send it now may be let in later. */
    private Verdict judge(Outgoing.Answer answer) {
        SetError error = answer.status() == BAD_REQUEST ? error(answer.body()) : null;
        if (error == null) {
            return Verdict.ofStatus(answer);
        }
        meters.counter("signet.signals.refused", "error", error.code()).increment();
        return new Verdict("the receiver answered 400: " + error.code(), error.isFinal());
    }

    private static @Nullable SetError error(byte[] body) {
        try {
            JsonNode err = JSON.readTree(body).path("err");
            return err.isString() ? SetError.of(err.asString()) : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private final class ToReceiver implements Line {

        private final UserPoolId pool;
        private final long version;
        private final @Nullable SignalSettings told;
        private final @Nullable OutgoingUrl url;
        private final Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));

        ToReceiver(
                UserPoolId pool,
                long version,
                @Nullable SignalSettings told,
                @Nullable OutgoingUrl url,
                @Nullable String authorization) {
            this.pool = pool;
            this.version = version;
            this.told = told;
            this.url = url;
            if (authorization != null) {
                headers.put("Authorization", authorization);
            }
        }

        @Override
        public long version() {
            return version;
        }

        @Override
        public Batch after(long position, int most) {
            long newest = Math.max(position, signals.newest(pool));
            if (told == null) {
                return new Batch(List.of(), newest, false);
            }
            String audience = told.audience();
            List<Kept> found = signals.ofPool(pool, told.kinds(), position, newest, most);
            boolean more = found.size() == most;
            return new Batch(
                    found.stream().map(signal -> message(audience, signal)).toList(),
                    more ? found.getLast().position() : newest,
                    more);
        }

        private Message message(String audience, Kept signal) {
            return new Message(
                    signal.position(),
                    signal.fact().id(),
                    signal.fact().kind().name(),
                    () -> send(tokens.of(pool, audience, signal.fact())));
        }

        private Attempt send(String token) throws InterruptedException {
            return post.send(
                    url,
                    new Letter(headers, "application/secevent+jwt", token.getBytes(UTF_8)),
                    SignalChannel.this::judge);
        }
    }
}
