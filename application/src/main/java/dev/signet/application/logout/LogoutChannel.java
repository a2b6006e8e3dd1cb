package dev.signet.application.logout;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import dev.signet.application.outgoing.OutgoingSettings;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.signal.KeptSignals;
import dev.signet.application.signal.KeptSignals.Kept;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.BackchannelLogout;
import dev.signet.domain.pool.UserPoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Logout tokens, to the clients whose sessions end (OpenID Connect Back-Channel Logout 1.0 §2.5), each attempt with a new
 * one. A client that fails for ten minutes is owed no more than the last ten.
 */
@Component
class LogoutChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutChannel.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration OWED = Duration.ofMinutes(10);
    private static final int BAD_REQUEST = 400;
    private static final Questions QUESTIONS = new Questions(
            "select l.id as receiver, p.tenant from lookup.client l join lookup.pool p on p.id = l.pool",
            """
            exists (
                select from view.signal s
                where s.client = c.receiver and s.kind = 'SESSION_REVOKED' and s.position > c.position)
            """,
            "exists (select from lookup.client w where w.id = d.receiver and w.version = :version)");

    private final JdbcClient jdbc;
    private final SettingsReader settings;
    private final OutgoingSettings outgoing;
    private final KeptSignals signals;
    private final LogoutTokens tokens;
    private final Post post;

    LogoutChannel(
            JdbcClient jdbc,
            SettingsReader settings,
            OutgoingSettings outgoing,
            KeptSignals signals,
            LogoutTokens tokens,
            Post post) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.outgoing = outgoing;
        this.signals = signals;
        this.tokens = tokens;
        this.post = post;
    }

    @Override
    public ChannelName name() {
        return ChannelName.LOGOUT;
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
    public Optional<Line> open(String receiver) {
        return jdbc.sql("select id, pool, version, settings from lookup.client where id = :client")
                .param("client", receiver)
                .query(this::line)
                .optional()
                .filter(line -> line.logout != null)
                .map(Line.class::cast);
    }

    private ToClient line(ResultSet row, int number) throws SQLException {
        AppClientId client = new AppClientId(row.getString("id"));
        long version = row.getLong("version");
        return new ToClient(
                new UserPoolId(row.getString("pool")),
                client,
                version,
                settings.client(client.value(), version, row.getString("settings"))
                        .backchannelLogout());
    }

    private @Nullable OutgoingUrl url(AppClientId client, BackchannelLogout logout) {
        try {
            return OutgoingUrl.parse(logout.uri(), outgoing);
        } catch (IllegalArgumentException notAllowed) {
            LOG.warn("{} cannot be called with the settings of this node", client.value(), notAllowed);
            return null;
        }
    }

    /** §2.8: 400 says that the request was wrong or the logout failed, which another one would not change. */
    private static Verdict judge(Outgoing.Answer answer) {
        return new Verdict("the receiver answered " + answer.status(), answer.status() == BAD_REQUEST);
    }

    private final class ToClient implements Line {

        private final UserPoolId pool;
        private final AppClientId client;
        private final long version;
        private final @Nullable BackchannelLogout logout;

        ToClient(UserPoolId pool, AppClientId client, long version, @Nullable BackchannelLogout logout) {
            this.pool = pool;
            this.client = client;
            this.version = version;
            this.logout = logout;
        }

        @Override
        public long version() {
            return version;
        }

        @Override
        public Batch after(long position, int most) {
            List<Kept> found = signals.endedOf(client, position, most);
            return new Batch(
                    found.stream().map(this::message).toList(),
                    found.isEmpty() ? position : found.getLast().position(),
                    found.size() == most);
        }

        private Message message(Kept ended) {
            return new Message(ended.position(), ended.fact().id(), "logout", () -> send(ended));
        }

        private Attempt send(Kept ended) throws InterruptedException {
            String token = tokens.of(
                    pool,
                    client,
                    ended.fact().user(),
                    Objects.requireNonNull(ended.fact().session(), "a session ended"));
            return post.send(
                    url(client, Objects.requireNonNull(logout)),
                    new Letter(
                            Map.of(),
                            "application/x-www-form-urlencoded",
                            ("logout_token=" + token).getBytes(US_ASCII)),
                    LogoutChannel::judge);
        }

        @Override
        public Fate failed(Message message, Attempt attempt, Instant since) {
            if (attempt.refused()) {
                return new Fate.Refused();
            }
            Instant owed = attempt.at().minus(OWED);
            long over = since.isAfter(owed) ? 0 : signals.endedBy(client, owed);
            return over < message.position() ? new Fate.Again() : new Fate.Expired(over);
        }
    }
}
