package dev.signet.application.user;

import dev.signet.application.audit.RecordReading;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Service;

/** Shows an operator who may see personal data everything that is held on a user (GDPR Art. 15). */
@Service
public class ReadUserData {

    private final Members members;
    private final RecordReading readings;

    ReadUserData(Members members, RecordReading readings) {
        this.members = members;
        this.readings = readings;
    }

    /**
     * The user, profile included.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user, or they have been erased
     */
    public KnownUser read(Administrator by, UserPoolId pool, UserId user) {
        by.require(Permission.READ_AUDIT);
        return members.require(by, Permission.READ_PERSONAL, pool, user).user();
    }

    /**
     * Puts on record that it was read, before the answer is given.
     *
     * @param asOf the ledger position that the answer is as of
     * @param results how many events it holds
     */
    public void record(KnownUser user, Caller caller, long asOf, int results) {
        readings.record(
                caller, user.tenant(), user.pool(), "data of user=" + user.id().value(), asOf, results);
    }
}
