package dev.signet.domain.pool;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolCommand.AddSigningKey;
import dev.signet.domain.pool.UserPoolCommand.ChangePoolSettings;
import dev.signet.domain.pool.UserPoolCommand.DeleteUserPool;
import dev.signet.domain.pool.UserPoolCommand.RetireSigningKey;
import dev.signet.domain.pool.UserPoolCommand.SetMigrationSecrets;
import dev.signet.domain.pool.UserPoolCommand.WithdrawSigningKey;
import dev.signet.domain.pool.UserPoolEvent.MigrationSecretsSet;
import dev.signet.domain.pool.UserPoolEvent.PoolSettingsChanged;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyAdded;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyRetired;
import dev.signet.domain.pool.UserPoolEvent.SigningKeyWithdrawn;
import dev.signet.domain.pool.UserPoolEvent.UserPoolDeleted;

/** What a pool makes of a command: pure, from the state before it. */
final class PoolRules {

    private PoolRules() {}

    static Decision<Outcome<PoolRefusal>, UserPoolEvent> change(UserPoolState state, ChangePoolSettings c) {
        if (state.deleted()) {
            return refused(PoolRefusal.DELETED);
        }
        if (c.settings().equals(state.settings())) {
            return done();
        }
        if (!c.settings().signInNames().equals(state.settings().signInNames())) {
            return refused(PoolRefusal.SIGN_IN_NAMES_FIXED);
        }
        return state.settings()
                .schema()
                .againstChange(c.settings().schema())
                .map(Decision::<PoolRefusal, UserPoolEvent>refused)
                .orElseGet(() -> done(new PoolSettingsChanged(c.pool(), c.settings(), c.at())));
    }

    static Decision<Outcome<PoolRefusal>, UserPoolEvent> delete(UserPoolState state, DeleteUserPool c) {
        if (state.deleted()) {
            return done();
        }
        return state.settings().accounts().deletionProtection()
                ? refused(PoolRefusal.PROTECTED)
                : done(new UserPoolDeleted(c.pool(), c.by(), c.at()));
    }

    /** A pool that is gone must not get secrets again that went with it. */
    static Decision<Outcome<PoolRefusal>, UserPoolEvent> set(UserPoolState state, SetMigrationSecrets c) {
        return state.deleted()
                ? refused(PoolRefusal.DELETED)
                : done(new MigrationSecretsSet(c.pool(), c.clientSecret(), c.accessKey(), c.at()));
    }

    static Decision<Outcome<PoolRefusal>, UserPoolEvent> add(UserPoolState state, AddSigningKey c) {
        if (state.deleted()) {
            return refused(PoolRefusal.DELETED);
        }
        return state.key(c.key()).isPresent()
                ? refused(PoolRefusal.KEY_EXISTS)
                : done(new SigningKeyAdded(c.pool(), c.key(), c.use(), c.algorithm(), c.at()));
    }

    static Decision<Outcome<PoolRefusal>, UserPoolEvent> retire(UserPoolState state, RetireSigningKey c) {
        UserPoolState.Key key = state.key(c.key()).orElse(null);
        if (key == null) {
            return refused(PoolRefusal.KEY_UNKNOWN);
        }
        if (key.retired()) {
            return done();
        }
        if (state.isLast(key)) {
            return refused(PoolRefusal.KEY_LAST);
        }
        return done(new SigningKeyRetired(
                c.pool(), c.key(), c.at().plus(state.settings().keyOverlap()), c.at()));
    }

    static Decision<Outcome<PoolRefusal>, UserPoolEvent> withdraw(UserPoolState state, WithdrawSigningKey c) {
        UserPoolState.Key key = state.key(c.key()).orElse(null);
        if (key == null) {
            return refused(PoolRefusal.KEY_UNKNOWN);
        }
        if (key.withdrawn()) {
            return done();
        }
        if (!key.retired() && state.isLast(key)) {
            return refused(PoolRefusal.KEY_LAST);
        }
        return done(new SigningKeyWithdrawn(c.pool(), c.key(), c.at()));
    }
}
