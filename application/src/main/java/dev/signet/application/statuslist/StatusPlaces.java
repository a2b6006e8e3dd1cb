package dev.signet.application.statuslist;

import dev.signet.application.token.Issuer;
import dev.signet.application.token.StatusPlace;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says where the status of a session is to be found: one indexed read, only for pools that have status lists. */
@Component
public class StatusPlaces {

    private final JdbcClient jdbc;
    private final Numbering numbering;
    private final Issuer issuer;

    StatusPlaces(JdbcClient jdbc, Numbering numbering, Issuer issuer) {
        this.jdbc = jdbc;
        this.numbering = numbering;
        this.issuer = issuer;
    }

    /** The place of a session that has been committed; it never changes. */
    public StatusPlace of(UserPoolId pool, SessionId session) {
        long number = jdbc.sql("select id from ledger.event where stream = :session and sequence = 0")
                .param("session", session.value())
                .query(Long.class)
                .single();
        String name = numbering.name(pool, Numbering.list(number));
        return new StatusPlace(issuer.statusListOf(pool, name), numbering.index(pool, number));
    }
}
