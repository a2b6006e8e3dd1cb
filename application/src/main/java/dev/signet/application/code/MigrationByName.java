package dev.signet.application.code;

import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.command.Context;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.UserMigration;
import dev.signet.application.user.KnownUser;
import dev.signet.application.user.Migrating;
import dev.signet.application.user.Users;
import dev.signet.domain.user.CodePurpose;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings along somebody whom the pool does not know and who forgot the password, where the pool's trigger knows them. */
@Component
class MigrationByName {

    private final UserMigration trigger;
    private final Migrating migrating;
    private final Users users;

    MigrationByName(UserMigration trigger, Migrating migrating, Users users) {
        this.trigger = trigger;
        this.migrating = migrating;
        this.users = users;
    }

    /**
     * Gives the user who is there from now on.
     *
     * @throws dev.signet.application.trigger.TriggerRefused where there was no answer, or none that can be taken
     */
    Optional<KnownUser> bring(Admitted door, CodePurpose purpose, String username, Occasion occasion, Instant now) {
        if (purpose != CodePurpose.RESET_PASSWORD) {
            return Optional.empty();
        }
        return trigger.ofForgotten(door.poolSettings(), occasion, username)
                .map(migrated -> migrating.take(
                        door.poolSettings(),
                        username,
                        null,
                        migrated,
                        user -> new Context(door.tenant(), door.pool(), occasion.caller(), user),
                        now))
                .flatMap(user -> users.find(door.pool(), user));
    }
}
