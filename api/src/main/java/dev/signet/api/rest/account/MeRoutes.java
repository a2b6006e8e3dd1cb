package dev.signet.api.rest.account;

import dev.signet.api.rest.CodeSent;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.api.rest.json.Secret;
import dev.signet.application.account.ChangeOwnAttributes;
import dev.signet.application.account.ChangeOwnPassword;
import dev.signet.application.account.DeleteOwnAccount;
import dev.signet.application.account.ReadOwnProfile;
import dev.signet.application.account.VerifyOwnAddress;
import dev.signet.application.command.Caller;
import dev.signet.application.session.LiveSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me")
class MeRoutes {

    private final ReadOwnProfile profile;
    private final ChangeOwnAttributes attributes;
    private final VerifyOwnAddress addresses;
    private final ChangeOwnPassword password;
    private final DeleteOwnAccount account;

    MeRoutes(
            ReadOwnProfile profile,
            ChangeOwnAttributes attributes,
            VerifyOwnAddress addresses,
            ChangeOwnPassword password,
            DeleteOwnAccount account) {
        this.profile = profile;
        this.attributes = attributes;
        this.addresses = addresses;
        this.password = password;
        this.account = account;
    }

    @GetMapping
    @ForUsers
    Me read(LiveSession session) {
        return Me.of(profile.read(session));
    }

    /** A value that is null removes the attribute. */
    record Changes(Map<String, @Nullable String> attributes) {}

    record Changed(List<CodeSent.Delivery> codeDeliveries) {}

    @PatchMapping
    @ForUsers
    Changed change(LiveSession session, @RequestBody Changes body, Caller caller) {
        Map<String, String> wanted = new HashMap<>();
        body.attributes().forEach((name, value) -> wanted.put(name, value == null ? "" : value));
        return new Changed(attributes.change(session, wanted, caller).stream()
                .map(CodeSent.Delivery::of)
                .toList());
    }

    @DeleteMapping
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(LiveSession session, Caller caller) {
        account.delete(session, caller);
    }

    @PostMapping("/attributes/{name}/code")
    @ForUsers
    CodeSent sendCode(LiveSession session, @PathVariable String name, Caller caller) {
        return CodeSent.to(addresses.sendCode(session, name, caller));
    }

    record Code(Secret code) {}

    @PostMapping("/attributes/{name}/verification")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(LiveSession session, @PathVariable String name, @RequestBody Code body, Caller caller) {
        addresses.verify(session, name, body.code().value(), caller);
    }

    record NewPassword(Secret currentPassword, Secret newPassword) {}

    @PutMapping("/password")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(LiveSession session, @RequestBody NewPassword body, Caller caller) {
        password.change(
                session, body.currentPassword().value(), body.newPassword().value(), caller);
    }
}
