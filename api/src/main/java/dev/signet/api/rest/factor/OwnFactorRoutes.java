package dev.signet.api.rest.factor;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.json.Secret;
import dev.signet.application.account.EnrolOwnTotp;
import dev.signet.application.account.OwnFactors;
import dev.signet.application.account.RenewOwnRecoveryCodes;
import dev.signet.application.command.Caller;
import dev.signet.application.mfa.KnownFactors;
import dev.signet.application.mfa.TotpSecret;
import dev.signet.application.session.LiveSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me")
class OwnFactorRoutes {

    private final OwnFactors factors;
    private final EnrolOwnTotp totp;
    private final RenewOwnRecoveryCodes recovery;

    OwnFactorRoutes(OwnFactors factors, EnrolOwnTotp totp, RenewOwnRecoveryCodes recovery) {
        this.factors = factors;
        this.totp = totp;
        this.recovery = recovery;
    }

    @GetMapping("/factors")
    @ForUsers
    FactorsBody read(LiveSession session) {
        return told(session);
    }

    @PutMapping("/factors")
    @ForUsers
    FactorsBody prefer(LiveSession session, @RequestBody PreferenceDraft body, Caller caller) {
        factors.prefer(session, body.wishes(), caller);
        return told(session);
    }

    private FactorsBody told(LiveSession session) {
        KnownFactors known = factors.read(session);
        return FactorsBody.of(known, factors.beginnings(session, known.factors()));
    }

    /** Shown this once. */
    record NewTotp(String secret, String uri) {}

    @PostMapping("/totp")
    @ForUsers
    NewTotp propose(LiveSession session) {
        TotpSecret secret = totp.propose(session);
        return new NewTotp(secret.base32(), secret.uri());
    }

    /** Unless said otherwise, codes of the app are asked for from now on. */
    record FirstCode(
            Secret code, @Nullable String name, @Nullable Boolean enable) {}

    @PostMapping("/totp/verification")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(LiveSession session, @RequestBody FirstCode body, Caller caller) {
        totp.confirm(session, body.code().value(), body.name(), requireNonNullElse(body.enable(), true), caller);
    }

    @DeleteMapping("/totp")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTotp(LiveSession session, Caller caller) {
        totp.remove(session, caller);
    }

    /** Shown this once; each serves once. */
    record NewRecoveryCodes(List<String> codes) {}

    @PostMapping("/recovery-codes")
    @ForUsers
    NewRecoveryCodes renewRecoveryCodes(LiveSession session, Caller caller) {
        return new NewRecoveryCodes(recovery.renew(session, caller));
    }
}
