package dev.signet.api.rest.factor;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.KnownFactors;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.UserFactors;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.CredentialId;
import dev.signet.domain.user.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/users/{user}/factors")
class UserFactorRoutes {

    private final UserFactors factors;

    UserFactorRoutes(UserFactors factors) {
        this.factors = factors;
    }

    @GetMapping
    @ForOperators(Permission.READ_USERS)
    FactorsBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user) {
        return told(by, pool, user);
    }

    @PutMapping
    @ForOperators(Permission.CHANGE_USERS)
    FactorsBody prefer(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestBody PreferenceDraft body,
            Caller caller) {
        factors.prefer(by, pool, user, body.wishes(), caller);
        return told(by, pool, user);
    }

    private FactorsBody told(Administrator by, UserPoolId pool, UserId user) {
        KnownFactors known = factors.read(by, pool, user);
        return FactorsBody.of(known, factors.beginnings(by, pool, user, known.factors()));
    }

    @DeleteMapping("/totp")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTotp(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        factors.removeTotp(by, pool, user, caller);
    }

    @GetMapping("/passkeys")
    @ForOperators(Permission.READ_USERS)
    PasskeyBody.All passkeys(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user) {
        return PasskeyBody.All.of(factors.passkeys(by, pool, user));
    }

    @DeleteMapping("/passkeys/{passkey}")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @PathVariable CredentialId passkey,
            Caller caller) {
        factors.removePasskey(by, pool, user, passkey, caller);
    }
}
