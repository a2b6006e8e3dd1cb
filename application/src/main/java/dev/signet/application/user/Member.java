package dev.signet.application.user;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.pool.KnownPool;

/** A user and the pool they belong to, found for an operator whose business both are. */
record Member(KnownPool pool, KnownUser user) {

    PasswordOwner passwordOwner() {
        return new PasswordOwner(user.pool(), user.id(), user.profile().username());
    }

    Context context(Administrator by, Caller caller) {
        return by.context(pool.tenant(), pool.id(), caller);
    }
}
