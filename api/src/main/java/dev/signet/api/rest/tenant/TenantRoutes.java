package dev.signet.api.rest.tenant;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.CreateTenant;
import dev.signet.application.tenant.KnownTenant;
import dev.signet.application.tenant.ListTenants;
import dev.signet.application.tenant.ReadTenant;
import dev.signet.application.tenant.RenameTenant;
import dev.signet.domain.tenant.TenantId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/tenants")
class TenantRoutes {

    private final CreateTenant create;
    private final RenameTenant rename;
    private final ReadTenant read;
    private final ListTenants list;

    TenantRoutes(CreateTenant create, RenameTenant rename, ReadTenant read, ListTenants list) {
        this.create = create;
        this.rename = rename;
        this.read = read;
        this.list = list;
    }

    record TenantBody(TenantId tenantId, String name, Instant createdAt) {

        static TenantBody of(KnownTenant tenant) {
            return new TenantBody(tenant.id(), tenant.name(), tenant.createdAt());
        }
    }

    record TenantName(String name) {}

    @PostMapping
    @ForOperators(Permission.MANAGE_TENANTS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TenantBody> create(Administrator by, @RequestBody TenantName body, Caller caller) {
        TenantId tenant = create.create(by, body.name(), caller);
        return ResponseEntity.created(URI.create("/v1/tenants/" + tenant.value()))
                .body(TenantBody.of(read.read(by, tenant)));
    }

    @GetMapping
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<TenantBody> list(
            Administrator by,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(list.list(by, new PageRequest(limit, cursor)), TenantBody::of);
    }

    @GetMapping("/{tenant}")
    @ForOperators(Permission.READ_SETTINGS)
    TenantBody read(Administrator by, @PathVariable TenantId tenant) {
        return TenantBody.of(read.read(by, tenant));
    }

    @PatchMapping("/{tenant}")
    @ForOperators(Permission.MANAGE_TENANTS)
    TenantBody rename(Administrator by, @PathVariable TenantId tenant, @RequestBody TenantName body, Caller caller) {
        rename.rename(by, tenant, body.name(), caller);
        return TenantBody.of(read.read(by, tenant));
    }
}
