package dev.signet.application.account;

import dev.signet.application.account.AccountRefused.NotOpen;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.pool.SettingsReader;
import dev.signet.application.session.LiveSession;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.Whom;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.Users;
import dev.signet.domain.Actor;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.PoolSettings;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what one's own account is, and under which settings it lives. */
@Component
class OwnAccount {

    private final Users users;
    private final JdbcTemplate jdbc;
    private final SettingsReader settings;

    OwnAccount(Users users, JdbcTemplate jdbc, SettingsReader settings) {
        this.users = users;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    record Rules(PoolSettings pool, ClientSettings client) {}

    KnownUser user(LiveSession session) {
        return users.find(session.pool(), session.user()).orElseThrow(NotOpen::new);
    }

    Rules rules(LiveSession session) {
        Rules rules = jdbc.query(
                """
                select p.version as pool_version, p.settings as pool_settings,
                       c.version as client_version, c.settings as client_settings
                from lookup.pool p
                join lookup.client c on c.pool = p.id
                where p.id = ? and c.id = ?
                """,
                row -> row.next()
                        ? new Rules(
                                settings.pool(
                                        session.pool().value(),
                                        row.getLong("pool_version"),
                                        row.getString("pool_settings")),
                                settings.client(
                                        session.client().value(),
                                        row.getLong("client_version"),
                                        row.getString("client_settings")))
                        : null,
                session.pool().value(),
                session.client().value());
        if (rules == null) {
            throw new NotOpen();
        }
        return rules;
    }

    static Occasion occasion(LiveSession session, Rules rules, Map<String, String> metadata, Caller caller) {
        return new Occasion(
                session.tenant(),
                session.pool(),
                rules.pool().triggers(),
                session.client(),
                context(session, caller).caller(),
                metadata);
    }

    static Whom whom(KnownUser user) {
        return Whom.known(user.id(), user.profile(), user.status(), true);
    }

    static Context context(LiveSession session, Caller caller) {
        return new Context(session.tenant(), session.pool(), caller.as(Actor.user(session.user())), session.user());
    }
}
