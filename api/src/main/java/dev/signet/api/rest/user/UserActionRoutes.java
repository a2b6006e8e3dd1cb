package dev.signet.api.rest.user;

import dev.signet.api.rest.CodeSent;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.json.Secret;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.ConfirmUser;
import dev.signet.application.user.DisableUser;
import dev.signet.application.user.EnableUser;
import dev.signet.application.user.ResetUserPassword;
import dev.signet.application.user.SetUserPassword;
import dev.signet.application.user.SignOutUser;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/users/{user}")
class UserActionRoutes {

    private final ConfirmUser confirm;
    private final DisableUser disable;
    private final EnableUser enable;
    private final ResetUserPassword reset;
    private final SetUserPassword password;
    private final SignOutUser signOut;

    UserActionRoutes(
            ConfirmUser confirm,
            DisableUser disable,
            EnableUser enable,
            ResetUserPassword reset,
            SetUserPassword password,
            SignOutUser signOut) {
        this.confirm = confirm;
        this.disable = disable;
        this.enable = enable;
        this.reset = reset;
        this.password = password;
        this.signOut = signOut;
    }

    @PostMapping("/confirm")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        confirm.confirm(by, pool, user, caller);
    }

    @PostMapping("/disable")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        disable.disable(by, pool, user, caller);
    }

    @PostMapping("/enable")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        enable.enable(by, pool, user, caller);
    }

    @PostMapping("/password-reset")
    @ForOperators(Permission.CHANGE_USERS)
    CodeSent reset(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        return CodeSent.to(reset.reset(by, pool, user, caller));
    }

    record NewPassword(Secret password, boolean permanent) {}

    @PutMapping("/password")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestBody NewPassword body,
            Caller caller) {
        password.set(by, pool, user, body.password().value(), body.permanent(), caller);
    }

    record Ended(int ended) {}

    @PostMapping("/sign-out")
    @ForOperators(Permission.CHANGE_USERS)
    Ended signOut(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        return new Ended(signOut.signOut(by, pool, user, caller));
    }
}
