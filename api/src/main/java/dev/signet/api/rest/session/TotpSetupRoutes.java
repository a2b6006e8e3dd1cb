package dev.signet.api.rest.session;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.json.Secret;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.command.Caller;
import dev.signet.application.signin.SetUpTotp;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands between the challenge MFA_SETUP and its answer. */
@RestController
@RequestMapping("/v1/pools/{pool}/totp")
class TotpSetupRoutes {

    private final SetUpTotp setUp;

    TotpSetupRoutes(SetUpTotp setUp) {
        this.setUp = setUp;
    }

    record Asked(AppClientId clientId, Secret session) {}

    /** The secret is shown this once. */
    record NewTotp(String secret, String uri, String session) {}

    @PostMapping
    @Public(Allowance.CREDENTIALS)
    NewTotp propose(@PathVariable UserPoolId pool, @RequestBody Asked body, Caller caller) {
        SetUpTotp.Proposed proposed =
                setUp.propose(pool, body.clientId(), body.session().value(), caller);
        return new NewTotp(proposed.secret().base32(), proposed.secret().uri(), proposed.session());
    }

    record FirstCode(
            AppClientId clientId,
            Secret session,
            Secret code,
            @Nullable String name) {}

    /** With this session the challenge is answered. */
    record SetUp(String session) {}

    @PostMapping("/verification")
    @Public(Allowance.CREDENTIALS)
    SetUp confirm(@PathVariable UserPoolId pool, @RequestBody FirstCode body, Caller caller) {
        return new SetUp(setUp.confirm(
                pool, body.clientId(), body.session().value(), body.code().value(), body.name(), caller));
    }
}
