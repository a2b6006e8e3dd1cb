package dev.signet.api.rest.factor;

import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.json.RestJson;
import dev.signet.application.account.OwnPasskeys;
import dev.signet.application.account.RegisterOwnPasskey;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.user.CredentialId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/v1/me/passkeys")
class OwnPasskeyRoutes {

    private static final JsonMapper JSON = RestJson.mapper();

    private final RegisterOwnPasskey register;
    private final OwnPasskeys passkeys;

    OwnPasskeyRoutes(RegisterOwnPasskey register, OwnPasskeys passkeys) {
        this.register = register;
        this.passkeys = passkeys;
    }

    /** For {@code PublicKeyCredential.parseCreationOptionsFromJSON}. */
    record Options(Map<String, Object> options) {}

    @PostMapping("/options")
    @ForUsers
    Options begin(LiveSession session) {
        return new Options(register.begin(session));
    }

    /** What {@code toJSON} of the browser's credential gives. */
    record Made(Map<String, Object> credential, @Nullable String name) {}

    @PostMapping
    @ForUsers
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyBody finish(LiveSession session, @RequestBody Made body, Caller caller) {
        return PasskeyBody.of(
                register.finish(session, JSON.writeValueAsString(body.credential()), body.name(), caller));
    }

    @GetMapping
    @ForUsers
    PasskeyBody.All list(LiveSession session) {
        return PasskeyBody.All.of(passkeys.list(session));
    }

    @DeleteMapping("/{passkey}")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(LiveSession session, @PathVariable CredentialId passkey, Caller caller) {
        passkeys.remove(session, passkey, caller);
    }
}
