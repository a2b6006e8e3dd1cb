package dev.signet.application.user;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.password.PasswordOwner;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.trigger.Occasion;
import java.util.Map;

/** A user and the pool they belong to, found for an operator whose business both are. */
record Member(KnownPool pool, KnownUser user) {

    PasswordOwner passwordOwner() {
        return new PasswordOwner(user.pool(), user.id(), user.profile().username());
    }

    /** Where triggers are asked by what an operator does. */
    Occasion occasion(Administrator by, Map<String, String> metadata, Caller caller) {
        return occasion(pool, by, metadata, caller);
    }

    static Occasion occasion(KnownPool pool, Administrator by, Map<String, String> metadata, Caller caller) {
        return new Occasion(
                pool.tenant(),
                pool.id(),
                pool.settings().triggers(),
                null,
                by.context(pool.tenant(), pool.id(), caller).caller(),
                metadata);
    }

    Context context(Administrator by, Caller caller) {
        return by.context(pool.tenant(), pool.id(), caller);
    }
}
