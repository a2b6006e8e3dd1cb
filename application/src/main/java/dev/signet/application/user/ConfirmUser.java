package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.trigger.PostConfirmation;
import dev.signet.application.trigger.Whom;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Confirms a sign-up in the place of its code. */
@Service
public class ConfirmUser {

    private final Members members;
    private final PostConfirmation trigger;
    private final Atomically atomically;
    private final Clock clock;

    ConfirmUser(Members members, PostConfirmation trigger, Atomically atomically, Clock clock) {
        this.members = members;
        this.trigger = trigger;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Confirms the sign-up; the user may sign in from then on.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.trigger.TriggerRefused where a trigger is not content; the user is confirmed then
     * @throws UserRefused where there is no such user, or there is no sign-up to confirm
     */
    public void confirm(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        confirm(by, pool, user, Map.of(), caller);
    }

    /** The same, with what is sent for the pool's triggers. */
    public void confirm(Administrator by, UserPoolId pool, UserId user, Map<String, String> metadata, Caller caller) {
        Instant now = clock.instant();
        Member confirmed = atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            members.tell(new UserCommand.ConfirmUser(user, now), member.context(by, caller));
            return member;
        });
        trigger.tell(
                confirmed.occasion(by, metadata, caller),
                TriggerSource.POST_CONFIRMATION,
                Whom.known(user, confirmed.user().profile(), UserStatus.CONFIRMED, true));
    }
}
