package dev.signet.api.rest.user;

import dev.signet.api.rest.CodeSent;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.api.rest.json.Secret;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.ChangeUserAttributes;
import dev.signet.application.user.CreateUser;
import dev.signet.application.user.CreateUser.Created;
import dev.signet.application.user.DeleteUser;
import dev.signet.application.user.ReadUser;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/users")
class UserRoutes {

    private final CreateUser create;
    private final ReadUser read;
    private final ChangeUserAttributes attributes;
    private final DeleteUser delete;

    UserRoutes(CreateUser create, ReadUser read, ChangeUserAttributes attributes, DeleteUser delete) {
        this.create = create;
        this.read = read;
        this.attributes = attributes;
        this.delete = delete;
    }

    record NewUser(
            String username,
            @Nullable Secret temporaryPassword,
            @Nullable Map<String, String> attributes,
            @Nullable Set<String> verified,
            @Nullable Boolean invite) {}

    /** The temporary password is shown this once, and only where nobody was told it by message. */
    record CreatedUser(
            UserId userId,
            CodeSent.@Nullable Delivery invitation,
            @Nullable String temporaryPassword) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_USERS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CreatedUser> create(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewUser body, Caller caller) {
        Created done = create.create(
                by,
                new CreateUser.Request(
                        pool,
                        body.username(),
                        Secret.textOf(body.temporaryPassword()),
                        Objects.requireNonNullElse(body.attributes(), Map.of()),
                        Objects.requireNonNullElse(body.verified(), Set.of()),
                        Objects.requireNonNullElse(body.invite(), true)),
                caller);
        return ResponseEntity.created(URI.create(
                        "/v1/pools/" + pool.value() + "/users/" + done.user().value()))
                .body(new CreatedUser(
                        done.user(),
                        done.invitation() == null ? null : CodeSent.Delivery.of(done.invitation()),
                        done.password()));
    }

    @GetMapping("/{user}")
    @ForOperators(Permission.READ_USERS)
    UserBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user) {
        return UserBody.of(read.read(by, pool, user));
    }

    /** A value that is null removes the attribute. */
    record Changes(
            @Nullable Map<String, @Nullable String> attributes,
            @Nullable Set<String> verified) {}

    @PatchMapping("/{user}")
    @ForOperators(Permission.CHANGE_USERS)
    UserBody change(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestBody Changes body,
            Caller caller) {
        Map<String, String> wanted = new HashMap<>();
        if (body.attributes() != null) {
            body.attributes().forEach((name, value) -> wanted.put(name, value == null ? "" : value));
        }
        attributes.change(by, pool, user, wanted, Objects.requireNonNullElse(body.verified(), Set.of()), caller);
        return UserBody.of(read.read(by, pool, user));
    }

    @DeleteMapping("/{user}")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, Caller caller) {
        delete.delete(by, pool, user, caller);
    }
}
