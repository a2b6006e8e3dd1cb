package dev.signet.api.console.user;

import dev.signet.api.console.frame.Done;
import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.command.Caller;
import dev.signet.application.erasure.ErasePerson;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.DisableUser;
import dev.signet.application.user.EnableUser;
import dev.signet.application.user.SignOutUser;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/console/pools/{pool}/users/{user}")
class UserActions {

    private final DisableUser disable;
    private final EnableUser enable;
    private final SignOutUser signOut;
    private final ErasePerson erase;

    UserActions(DisableUser disable, EnableUser enable, SignOutUser signOut, ErasePerson erase) {
        this.disable = disable;
        this.enable = enable;
        this.signOut = signOut;
        this.erase = erase;
    }

    @PostMapping("/disable")
    @InConsole(Permission.CHANGE_USERS)
    View disable(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        disable.disable(by, pool, user, caller);
        return back(pool, user, "disabled");
    }

    @PostMapping("/enable")
    @InConsole(Permission.CHANGE_USERS)
    View enable(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        enable.enable(by, pool, user, caller);
        return back(pool, user, "enabled");
    }

    @PostMapping("/sign-out")
    @InConsole(Permission.CHANGE_USERS)
    View signOut(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        signOut.signOut(by, pool, user, caller);
        return back(pool, user, "signed-out");
    }

    /** Nobody can take an erasure back, so the identifier has to be typed; without a script that is checked here alone. */
    @PostMapping("/erasure")
    @InConsole(Permission.CHANGE_USERS)
    View erase(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam ErasureReason reason,
            @RequestParam String typed,
            Caller caller) {
        if (!typed.strip().equals(user.value())) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE, "Type the identifier of the user exactly as it stands there.", "typed");
        }
        erase.erase(by, pool, user, reason, caller);
        return back(pool, user, "erased");
    }

    private static View back(UserPoolId pool, UserId user, String done) {
        return Done.at("/console/pools/" + pool.value() + "/users/" + user.value(), done);
    }

    /** What the page says of what was done. */
    static @Nullable String words(@Nullable String done) {
        return switch (done) {
            case "disabled" -> "The account is disabled, and all of its sessions have ended.";
            case "enabled" -> "The account can be used again.";
            case "signed-out" -> "All sessions of the user have ended.";
            case "erased" -> "The person is erased. What the ledger holds of them can no longer be read by anybody.";
            case null, default -> null;
        };
    }
}
