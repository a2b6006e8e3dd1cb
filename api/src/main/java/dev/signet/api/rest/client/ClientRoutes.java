package dev.signet.api.rest.client;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.client.ChangeClientSettings;
import dev.signet.application.client.DeleteClient;
import dev.signet.application.client.ListClients;
import dev.signet.application.client.ReadClient;
import dev.signet.application.client.RegisterClient;
import dev.signet.application.client.RegisterClient.Registered;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import java.net.URI;
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
@RequestMapping("/v1/pools/{pool}/clients")
class ClientRoutes {

    private final RegisterClient register;
    private final ListClients list;
    private final ReadClient read;
    private final ChangeClientSettings change;
    private final DeleteClient delete;

    ClientRoutes(
            RegisterClient register,
            ListClients list,
            ReadClient read,
            ChangeClientSettings change,
            DeleteClient delete) {
        this.register = register;
        this.list = list;
        this.read = read;
        this.change = change;
        this.delete = delete;
    }

    record NewClient(ClientDraft settings, @Nullable Boolean confidential) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClientBody> register(
            Administrator by, @PathVariable UserPoolId pool, @RequestBody NewClient body, Caller caller) {
        Registered done = register.register(
                by, pool, body.settings().settings(), Boolean.TRUE.equals(body.confidential()), caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value() + "/clients/"
                        + done.client().value()))
                .body(ClientBody.of(read.read(by, pool, done.client()), done.secret()));
    }

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<ClientBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(list.list(by, pool, new PageRequest(limit, cursor)), ClientBody::of);
    }

    @GetMapping("/{client}")
    @ForOperators(Permission.READ_SETTINGS)
    ClientBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client) {
        return ClientBody.of(read.read(by, pool, client));
    }

    @PutMapping("/{client}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    ClientBody change(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable AppClientId client,
            @RequestBody ClientDraft body,
            Caller caller) {
        change.change(by, pool, client, body.settings(), caller);
        return ClientBody.of(read.read(by, pool, client));
    }

    @DeleteMapping("/{client}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable UserPoolId pool, @PathVariable AppClientId client, Caller caller) {
        delete.delete(by, pool, client, caller);
    }
}
