package dev.signet.api.rest.identitypool;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.identitypool.ChangeIdentityPool;
import dev.signet.application.identitypool.CreateIdentityPool;
import dev.signet.application.identitypool.DeleteIdentityPool;
import dev.signet.application.identitypool.ReadIdentityPools;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.identitypool.IdentityPoolId;
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
class IdentityPoolRoutes {

    private final CreateIdentityPool create;
    private final ReadIdentityPools read;
    private final ChangeIdentityPool change;
    private final DeleteIdentityPool delete;

    IdentityPoolRoutes(
            CreateIdentityPool create, ReadIdentityPools read, ChangeIdentityPool change, DeleteIdentityPool delete) {
        this.create = create;
        this.read = read;
        this.change = change;
        this.delete = delete;
    }

    @PostMapping("/v1/tenants/{tenant}/identity-pools")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IdentityPoolBody> create(
            Administrator by, @PathVariable TenantId tenant, @RequestBody IdentityPoolDraft body, Caller caller) {
        IdentityPoolId pool = create.create(by, tenant, body.settings(), caller);
        return ResponseEntity.created(URI.create("/v1/identity-pools/" + pool.value()))
                .body(IdentityPoolBody.of(read.read(by, pool)));
    }

    @GetMapping("/v1/tenants/{tenant}/identity-pools")
    @ForOperators(Permission.READ_SETTINGS)
    PageBody<IdentityPoolBody> list(
            Administrator by,
            @PathVariable TenantId tenant,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(read.list(by, tenant, new PageRequest(limit, cursor)), IdentityPoolBody::of);
    }

    @GetMapping("/v1/identity-pools/{identityPool}")
    @ForOperators(Permission.READ_SETTINGS)
    IdentityPoolBody read(Administrator by, @PathVariable IdentityPoolId identityPool) {
        return IdentityPoolBody.of(read.read(by, identityPool));
    }

    @PutMapping("/v1/identity-pools/{identityPool}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    IdentityPoolBody change(
            Administrator by,
            @PathVariable IdentityPoolId identityPool,
            @RequestBody IdentityPoolDraft body,
            Caller caller) {
        change.amend(by, identityPool, _ -> body.settings(), caller);
        return IdentityPoolBody.of(read.read(by, identityPool));
    }

    @DeleteMapping("/v1/identity-pools/{identityPool}")
    @ForOperators(Permission.CHANGE_SETTINGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Administrator by, @PathVariable IdentityPoolId identityPool, Caller caller) {
        delete.delete(by, identityPool, caller);
    }
}
