package dev.signet.api.oauth;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.command.Caller;
import dev.signet.application.session.RevokeToken;
import dev.signet.domain.pool.UserPoolId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Token revocation (RFC 7009). A refresh or an access token of the client ends its session; anything else is answered like
 * a token that has been revoked already (§2.2). {@code token_type_hint} is not needed: the forms differ.
 */
@RestController
class RevokeRoutes {

    private final RevokeToken revoke;

    RevokeRoutes(RevokeToken revoke) {
        this.revoke = revoke;
    }

    @PostMapping(path = "/{pool}/oauth2/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Public(Allowance.TOKENS)
    ResponseEntity<Void> revoke(@PathVariable UserPoolId pool, HttpServletRequest request, Caller caller) {
        Form form = new Form(request);
        revoke.revokeAny(FormClient.of(pool, request, form), form.required("token"), caller);
        return ResponseEntity.ok().build();
    }
}
