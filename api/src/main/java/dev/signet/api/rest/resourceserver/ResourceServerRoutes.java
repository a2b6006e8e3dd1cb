package dev.signet.api.rest.resourceserver;

import static java.util.Objects.requireNonNullElse;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.resourceserver.ChangeResourceServer;
import dev.signet.application.resourceserver.CreateResourceServer;
import dev.signet.application.resourceserver.DeleteResourceServer;
import dev.signet.application.resourceserver.ReadResourceServers;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerId;
import dev.signet.domain.resourceserver.ResourceServerSettings;
import dev.signet.domain.resourceserver.Scope;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/resource-servers")
class ResourceServerRoutes {

    private final CreateResourceServer create;
    private final ReadResourceServers read;
    private final ChangeResourceServer change;
    private final DeleteResourceServer delete;

    ResourceServerRoutes(
            CreateResourceServer create,
            ReadResourceServers read,
            ChangeResourceServer change,
            DeleteResourceServer delete) {
        this.create = create;
        this.read = read;
        this.change = change;
        this.delete = delete;
    }

    record NewResourceServer(
            String identifier, String name, @Nullable List<Scope> scopes) {}

    /** Name and scopes as a whole; scopes that are left out are none. */
    record Settings(String name, @Nullable List<Scope> scopes) {

        ResourceServerSettings settings() {
            return new ResourceServerSettings(name, requireNonNullElse(scopes, List.of()));
        }
    }

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ResourceServerBody> create(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewResourceServer body, Caller caller) {
        ResourceServerSettings settings = new Settings(body.name(), body.scopes()).settings();
        ResourceServerId server = create.create(by, pool, body.identifier(), settings, caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value() + "/resource-servers/" + server.value()))
                .body(ResourceServerBody.of(read.read(by, pool, server)));
    }

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<ResourceServerBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, pool, new PageRequest(limit, cursor)), ResourceServerBody::of);
    }

    @GetMapping("/{server}")
    @ForOperators(Permission.READ_SETTINGS)
    ResourceServerBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable ResourceServerId server) {
        return ResourceServerBody.of(read.read(by, pool, server));
    }

    @PutMapping("/{server}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    ResourceServerBody change(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable ResourceServerId server,
            @RequestBody Settings body,
            Caller caller) {
        change.change(by, pool, server, body.settings(), caller);
        return ResourceServerBody.of(read.read(by, pool, server));
    }

    @DeleteMapping("/{server}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable UserPoolId pool, @PathVariable ResourceServerId server, Caller caller) {
        delete.delete(by, pool, server, caller);
    }
}
