package dev.signet.api.rest.session;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.json.Secret;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.client.ClientCredentials;
import dev.signet.application.command.Caller;
import dev.signet.application.session.RefreshTokens;
import dev.signet.application.session.RevokeToken;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}")
class TokenRoutes {

    private final RefreshTokens refresh;
    private final RevokeToken revoke;

    TokenRoutes(RefreshTokens refresh, RevokeToken revoke) {
        this.refresh = refresh;
        this.revoke = revoke;
    }

    record Presented(
            AppClientId clientId,
            @Nullable Secret clientSecret,
            Secret refreshToken,
            @Nullable String deviceKey) {

        RefreshTokens.Request at(UserPoolId pool) {
            return new RefreshTokens.Request(
                            new ClientCredentials(pool, clientId, Secret.textOf(clientSecret)), refreshToken.value())
                    .from(deviceKey);
        }
    }

    @PostMapping("/tokens")
    @Public(Allowance.TOKENS)
    Tokens refresh(@PathVariable UserPoolId pool, @RequestBody Presented body, Caller caller) {
        return Tokens.of(refresh.refresh(body.at(pool), caller));
    }

    @PostMapping("/revocations")
    @Public(Allowance.TOKENS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UserPoolId pool, @RequestBody Presented body, Caller caller) {
        revoke.revoke(body.at(pool), caller);
    }
}
