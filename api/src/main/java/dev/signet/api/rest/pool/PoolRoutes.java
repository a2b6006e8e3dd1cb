package dev.signet.api.rest.pool;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.ChangePoolSettings;
import dev.signet.application.pool.CreatePool;
import dev.signet.application.pool.DeletePool;
import dev.signet.application.pool.ListPools;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PoolRoutes {

    private final CreatePool create;
    private final ListPools list;
    private final ReadPool read;
    private final ChangePoolSettings change;
    private final DeletePool delete;

    PoolRoutes(CreatePool create, ListPools list, ReadPool read, ChangePoolSettings change, DeletePool delete) {
        this.create = create;
        this.list = list;
        this.read = read;
        this.change = change;
        this.delete = delete;
    }

    @PostMapping("/v1/tenants/{tenant}/pools")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PoolBody> create(
            Administrator by, @PathVariable TenantId tenant, @RequestBody PoolDraft body, Caller caller) {
        UserPoolId pool = create.create(by, tenant, body.settings(), caller);
        return ResponseEntity.created(URI.create("/v1/pools/" + pool.value())).body(PoolBody.of(read.read(by, pool)));
    }

    @GetMapping("/v1/tenants/{tenant}/pools")
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<PoolBody> list(
            Administrator by,
            @PathVariable TenantId tenant,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(list.list(by, tenant, new PageRequest(limit, cursor)), PoolBody::of);
    }

    @GetMapping("/v1/pools/{pool}")
    @ForOperators(Permission.READ_SETTINGS)
    PoolBody read(Administrator by, @PathVariable UserPoolId pool) {
        return PoolBody.of(read.read(by, pool));
    }

    @PutMapping("/v1/pools/{pool}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    PoolBody change(Administrator by, @PathVariable UserPoolId pool, @RequestBody PoolDraft body, Caller caller) {
        change.change(by, pool, body.settings(), caller);
        return PoolBody.of(read.read(by, pool));
    }

    @DeleteMapping("/v1/pools/{pool}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable UserPoolId pool, Caller caller) {
        delete.delete(by, pool, caller);
    }
}
