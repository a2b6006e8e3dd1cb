package dev.signet.application.account;

import dev.signet.application.account.AccountRefused.NotThroughThisClient;
import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LiveSession;
import dev.signet.application.user.KnownUser;
import dev.signet.domain.Actor;
import org.springframework.stereotype.Service;

/** Shows people everything that is held on them (GDPR Art. 15), through a client that may read it all. */
@Service
public class ReadOwnData {

    private final OwnAccount account;
    private final RecordReading readings;

    ReadOwnData(OwnAccount account, RecordReading readings) {
        this.account = account;
        this.readings = readings;
    }

    /**
     * The account behind the session.
     *
     * @throws NotThroughThisClient where the client may not read every attribute
     */
    public KnownUser read(LiveSession session) {
        if (!account.rules(session).client().readAttributes().isEmpty()) {
            throw new NotThroughThisClient();
        }
        return account.user(session);
    }

    /**
     * Puts on record that it was read, before the answer is given.
     *
     * @param asOf the ledger position that the answer is as of
     * @param results how many events it holds
     */
    public void record(LiveSession session, Caller caller, long asOf, int results) {
        readings.record(
                caller.as(Actor.user(session.user())),
                session.tenant(),
                session.pool(),
                "data of user=" + session.user().value(),
                asOf,
                results);
    }
}
