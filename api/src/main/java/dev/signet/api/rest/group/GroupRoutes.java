package dev.signet.api.rest.group;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.api.rest.json.Multiline;
import dev.signet.application.command.Caller;
import dev.signet.application.group.ChangeGroup;
import dev.signet.application.group.CreateGroup;
import dev.signet.application.group.DeleteGroup;
import dev.signet.application.group.ReadGroups;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.pool.UserPoolId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/groups")
class GroupRoutes {

    private final CreateGroup create;
    private final ReadGroups read;
    private final ChangeGroup change;
    private final DeleteGroup delete;

    GroupRoutes(CreateGroup create, ReadGroups read, ChangeGroup change, DeleteGroup delete) {
        this.create = create;
        this.read = read;
        this.change = change;
        this.delete = delete;
    }

    record NewGroup(
            String name,
            @Nullable @Multiline String description,
            @Nullable Integer precedence,
            @Nullable String role) {}

    /** Settings as a whole; what is left out is none. */
    record Settings(
            @Nullable @Multiline String description,
            @Nullable Integer precedence,
            @Nullable String role) {

        GroupSettings settings() {
            return new GroupSettings(requireNonNullElse(description, ""), precedence, role);
        }
    }

    /** What is to be different; what is left out stays. */
    record Changes(
            @Nullable @Multiline String description,
            @Nullable Integer precedence,
            @Nullable String role) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GroupBody> create(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewGroup body, Caller caller) {
        GroupSettings settings =
                new GroupSettings(requireNonNullElse(body.description(), ""), body.precedence(), body.role());
        GroupId group = create.create(by, pool, body.name(), settings, caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value() + "/groups/" + group.value()))
                .body(GroupBody.of(read.read(by, pool, group)));
    }

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<GroupBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, pool, new PageRequest(limit, cursor)), GroupBody::of);
    }

    @GetMapping("/{group}")
    @ForOperators(Permission.READ_SETTINGS)
    GroupBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable GroupId group) {
        return GroupBody.of(read.read(by, pool, group));
    }

    @PutMapping("/{group}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    GroupBody replace(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable GroupId group,
            @RequestBody Settings body,
            Caller caller) {
        change.replace(by, pool, group, body.settings(), caller);
        return GroupBody.of(read.read(by, pool, group));
    }

    @PatchMapping("/{group}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    GroupBody amend(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable GroupId group,
            @RequestBody Changes body,
            Caller caller) {
        change.amend(
                by, pool, group, new ChangeGroup.Amendment(body.description(), body.precedence(), body.role()), caller);
        return GroupBody.of(read.read(by, pool, group));
    }

    @DeleteMapping("/{group}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable UserPoolId pool, @PathVariable GroupId group, Caller caller) {
        delete.delete(by, pool, group, caller);
    }
}
