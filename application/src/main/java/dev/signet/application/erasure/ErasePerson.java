package dev.signet.application.erasure;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Operators;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.user.UserRefused;
import dev.signet.application.user.UserRefused.IsOperator;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Erases a person for an operator, who says why. */
@Service
public class ErasePerson {

    static final String KNOWN = "select exists (select from ledger.event where stream = ? and pool = ?)";

    private final Pools pools;
    private final Operators operators;
    private final Erasure erasure;
    private final Atomically atomically;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ErasePerson(
            Pools pools, Operators operators, Erasure erasure, Atomically atomically, JdbcTemplate jdbc, Clock clock) {
        this.pools = pools;
        this.operators = operators;
        this.erasure = erasure;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Erases the person. Somebody who has been erased before may be erased again: what a backup brought back goes.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where the pool never had such a user, or they are an operator, who has to be dismissed first
     * @throws ErasureRefused where a legal hold stands against it
     */
    public void erase(Administrator by, UserPoolId pool, UserId user, ErasureReason reason, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_USERS, pool);
            if (!Boolean.TRUE.equals(jdbc.queryForObject(KNOWN, Boolean.class, user.value(), pool.value()))) {
                throw new UserNotFound();
            }
            if (operators.of(user).isPresent()) {
                throw new IsOperator();
            }
            erasure.erase(by, user, reason, by.context(known.tenant(), known.id(), caller), now)
                    .orElseThrow(UserRefused::of);
        });
    }
}
