package dev.signet.api.rest.operator;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.api.rest.idempotency.Creating;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.AppointOperator;
import dev.signet.application.operator.ChangeOperatorRole;
import dev.signet.application.operator.DismissOperator;
import dev.signet.application.operator.KnownOperator;
import dev.signet.application.operator.ListOperators;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/v1/operators")
class OperatorRoutes {

    private final AppointOperator appoint;
    private final ListOperators list;
    private final ChangeOperatorRole change;
    private final DismissOperator dismiss;

    OperatorRoutes(AppointOperator appoint, ListOperators list, ChangeOperatorRole change, DismissOperator dismiss) {
        this.appoint = appoint;
        this.list = list;
        this.change = change;
        this.dismiss = dismiss;
    }

    record OperatorBody(
            OperatorId operatorId,
            UserId userId,
            OperatorRole role,
            @Nullable TenantId tenantId) {

        static OperatorBody of(KnownOperator operator) {
            return new OperatorBody(operator.id(), operator.user(), operator.role(), operator.tenant());
        }
    }

    record Appointment(
            UserId userId, OperatorRole role, @Nullable TenantId tenantId) {}

    @PostMapping
    @ForOperators(Permission.MANAGE_OPERATORS)
    @Creating
    @ResponseStatus(HttpStatus.CREATED)
    OperatorBody appoint(Administrator by, @RequestBody Appointment body, Caller caller) {
        OperatorId operator = appoint.appoint(by, body.userId(), body.role(), body.tenantId(), caller);
        return new OperatorBody(operator, body.userId(), body.role(), body.tenantId());
    }

    @GetMapping
    @ForOperators(Permission.READ_OPERATORS)
    PageBody<OperatorBody> list(
            Administrator by,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(list.list(by, new PageRequest(limit, cursor)), OperatorBody::of);
    }

    record Role(OperatorRole role, @Nullable TenantId tenantId) {}

    @PutMapping("/{operator}")
    @ForOperators(Permission.MANAGE_OPERATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Administrator by, @PathVariable OperatorId operator, @RequestBody Role body, Caller caller) {
        change.change(by, operator, body.role(), body.tenantId(), caller);
    }

    @DeleteMapping("/{operator}")
    @ForOperators(Permission.MANAGE_OPERATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Administrator by, @PathVariable OperatorId operator, Caller caller) {
        dismiss.dismiss(by, operator, caller);
    }
}
