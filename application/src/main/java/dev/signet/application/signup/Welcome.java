package dev.signet.application.signup;

import dev.signet.application.client.ClientDoor.Admitted;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.trigger.ClientData;
import dev.signet.application.trigger.Occasion;
import dev.signet.application.trigger.PostConfirmation;
import dev.signet.application.trigger.PreSignUp;
import dev.signet.application.trigger.PreSignUp.Approval;
import dev.signet.application.trigger.Whom;
import dev.signet.domain.Outcome;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.trigger.TriggerSource;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserCommand.ConfirmUser;
import dev.signet.domain.user.UserCommand.VerifyAddress;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a pool's triggers have to say to a sign-up, and what follows from it. */
@Component
class Welcome {

    private final PreSignUp before;
    private final PostConfirmation after;
    private final Commands commands;

    Welcome(PreSignUp before, PostConfirmation after, Commands commands) {
        this.before = before;
        this.after = after;
        this.commands = commands;
    }

    static Occasion occasion(Admitted door, Map<String, String> metadata, Caller caller) {
        return new Occasion(
                door.tenant(), door.pool(), door.poolSettings().triggers(), door.client(), caller, metadata);
    }

    /** Asks whether somebody may sign up. */
    Approval approve(Admitted door, String username, Map<String, String> given, ClientData data, Caller caller) {
        return before.ask(
                occasion(door, data.metadata(), caller),
                TriggerSource.PRE_SIGN_UP,
                Whom.unknown(username, given),
                data.validation());
    }

    /** Does without codes what was approved without them; inside the transaction of the sign-up. */
    void accept(Approval approval, UserId user, Map<String, String> given, Context context, Instant now) {
        for (String address : new TreeSet<>(approval.verified())) {
            tell(new VerifyAddress(user, address, Personal.of(user, given.getOrDefault(address, "")), now), context);
        }
        if (approval.confirmed()) {
            tell(new ConfirmUser(user, now), context);
        }
    }

    /** Tells of an account that is good now. */
    void confirmed(Occasion occasion, UserId user, Profile profile) {
        after.tell(occasion, TriggerSource.POST_CONFIRMATION, Whom.known(user, profile, UserStatus.CONFIRMED, true));
    }

    /** The profile of somebody who has just come. */
    static Profile profile(String username, Map<String, String> given, Set<String> verified) {
        return new Profile(username, given, verified, Map.of());
    }

    private void tell(UserCommand command, Context context) {
        Outcome<UserRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(reason -> new IllegalStateException("a new user refuses: " + reason));
    }
}
