package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.ReadRevocationOrders;
import dev.signet.application.revocation.RevokeTenant;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.tenant.TenantId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/tenants/{tenant}/revocation-orders")
class TenantOrderRoutes {

    private final RevokeTenant revoke;
    private final ReadRevocationOrders read;

    TenantOrderRoutes(RevokeTenant revoke, ReadRevocationOrders read) {
        this.revoke = revoke;
        this.read = read;
    }

    record NewTenantOrder(RevocationReason reason) {}

    @PostMapping
    @ForOperators(Permission.CHANGE_SETTINGS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    OrderBody order(Administrator by, @PathVariable TenantId tenant, @RequestBody NewTenantOrder body, Caller caller) {
        RevocationOrderId order = revoke.order(by, tenant, body.reason(), caller);
        return OrderBody.of(read.read(by, tenant, order));
    }

    @GetMapping("/{order}")
    @ForOperators(Permission.READ_USERS)
    OrderBody read(Administrator by, @PathVariable TenantId tenant, @PathVariable RevocationOrderId order) {
        return OrderBody.of(read.read(by, tenant, order));
    }

    record Orders(List<OrderBody> items) {}

    @GetMapping
    @ForOperators(Permission.READ_USERS)
    Orders last(Administrator by, @PathVariable TenantId tenant) {
        return new Orders(read.last(by, tenant).stream().map(OrderBody::of).toList());
    }
}
