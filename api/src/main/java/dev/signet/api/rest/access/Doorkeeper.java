package dev.signet.api.rest.access;

import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Decides for every route who may pass. What belongs to another tenant is answered exactly like what does not exist, so
 * that identifiers tell nothing.
 */
@Component
@Order(1)
class Doorkeeper implements HandlerInterceptor {

    private final BearerHeader bearers;
    private final StaffDirectory directory;
    private final Limits limits;

    Doorkeeper(BearerHeader bearers, StaffDirectory directory, Limits limits) {
        this.bearers = bearers;
        this.directory = directory;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route) || !Declared.concerns(route)) {
            return true;
        }
        switch (Declared.of(route)) {
            case Public open -> limits.perSource(open.value(), request, response);
            case ForUsers _ -> user(request, response);
            case ForOperators operators -> operator(request, response, operators.value());
            default -> throw new IllegalStateException(route + " declares access that nobody checks");
        }
        return true;
    }

    private Bearer user(HttpServletRequest request, HttpServletResponse response) {
        Bearer bearer = bearers.require(request, response);
        Callers.proved(request, Actor.user(bearer.user()));
        request.setAttribute(Bearer.class.getName(), bearer);
        return bearer;
    }

    private void operator(HttpServletRequest request, HttpServletResponse response, Right right) {
        Bearer bearer = user(request, response);
        Staff staff = directory.staff(bearer).orElseThrow(Doorkeeper::denied);
        if (!right.isOf(staff.role())) {
            throw denied();
        }
        named(request, "tenant", TenantId::new).ifPresent(tenant -> require(staff.serves(tenant), "tenant"));
        named(request, "pool", UserPoolId::new)
                .ifPresent(pool ->
                        require(directory.tenantOf(pool).filter(staff::serves).isPresent(), "pool"));
        Callers.proved(request, Actor.operator(staff.operator()));
        request.setAttribute(Staff.class.getName(), staff);
    }

    private static <I> Optional<I> named(HttpServletRequest request, String variable, Function<String, I> read) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables == null || !(variables.get(variable) instanceof String value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(value));
        } catch (IllegalArgumentException malformed) {
            throw unknown(variable);
        }
    }

    private static void require(boolean visible, String variable) {
        if (!visible) {
            throw unknown(variable);
        }
    }

    private static DoorRefused unknown(String variable) {
        return new DoorRefused(DoorError.UNKNOWN_IDENTIFIER, "Nothing that you may see has this identifier.", variable);
    }

    private static DoorRefused denied() {
        return new DoorRefused(DoorError.ACCESS_DENIED, "Ask an operator whose role allows this.");
    }
}
