package dev.signet.api.rest.revocation;

import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.revocation.OrderRevocation;
import dev.signet.application.revocation.ReadRevocationOrders;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/revocation-orders")
class RevocationOrderRoutes {

    private final OrderRevocation orders;
    private final ReadRevocationOrders read;

    RevocationOrderRoutes(OrderRevocation orders, ReadRevocationOrders read) {
        this.orders = orders;
        this.read = read;
    }

    record NewOrder(
            RevocationScope scope,
            @Nullable SessionId sessionId,
            @Nullable UserId userId,
            @Nullable AppClientId clientId,
            @Nullable SigningKeyId keyId,
            RevocationReason reason) {

        RevocationTarget target() {
            return new RevocationTarget(scope, sessionId, userId, clientId, keyId);
        }
    }

    @PostMapping
    @ForOperators(Permission.CHANGE_USERS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    OrderBody order(Administrator by, @PathVariable UserPoolId pool, @RequestBody NewOrder body, Caller caller) {
        RevocationOrderId order = orders.order(by, pool, body.target(), body.reason(), caller);
        return OrderBody.of(read.read(by, pool, order));
    }

    @GetMapping("/{order}")
    @ForOperators(Permission.READ_USERS)
    OrderBody read(Administrator by, @PathVariable UserPoolId pool, @PathVariable RevocationOrderId order) {
        return OrderBody.of(read.read(by, pool, order));
    }

    record Orders(List<OrderBody> items) {}

    @GetMapping
    @ForOperators(Permission.READ_USERS)
    Orders last(Administrator by, @PathVariable UserPoolId pool) {
        return new Orders(read.last(by, pool).stream().map(OrderBody::of).toList());
    }
}
