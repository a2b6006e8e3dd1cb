package dev.signet.api.rest.access;

import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.OperatorRefused.NotAllowed;
import dev.signet.application.operator.Permission;
import dev.signet.application.refusal.Refusal;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSession.Operation;
import dev.signet.domain.Actor;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
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
    private final BasicHeader basics;
    private final ConsoleDoor console;
    private final PoolOwners owners;
    private final Limits limits;

    Doorkeeper(BearerHeader bearers, BasicHeader basics, ConsoleDoor console, PoolOwners owners, Limits limits) {
        this.bearers = bearers;
        this.basics = basics;
        this.console = console;
        this.owners = owners;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route) || !Declared.concerns(route)) {
            return true;
        }
        switch (Declared.of(route)) {
            case Public open -> limits.perSource(open.value(), request, response);
            case ForUsers _ -> changing(user(request, response), request);
            case ForOperators operators -> operator(user(request, response), request, operators.value());
            case InConsole room -> operator(known(request, console.enter(request)), request, room.value());
            case ForResourceServers servers -> resourceServer(request, response, servers);
            default -> throw new IllegalStateException(route + " declares access that nobody checks");
        }
        request.setAttribute(Standing.class.getName(), (Standing) () -> holds(request, response, route));
        return true;
    }

    private boolean holds(HttpServletRequest request, HttpServletResponse response, HandlerMethod route) {
        try {
            switch (Declared.of(route)) {
                case ForUsers _ -> user(request, response);
                case ForOperators operators -> operator(user(request, response), request, operators.value());
                case ForResourceServers servers -> resourceServer(request, response, servers);
                case Public _ -> {} // anybody may
                default -> throw new IllegalStateException(route + " has no answer that goes on for long");
            }
            return true;
        } catch (Refusal | DoorRefused gone) {
            return false;
        }
    }

    private LiveSession user(HttpServletRequest request, HttpServletResponse response) {
        return known(request, bearers.require(request, response));
    }

    private static LiveSession known(HttpServletRequest request, LiveSession session) {
        Callers.proved(request, Actor.user(session.user()));
        request.setAttribute(LiveSession.class.getName(), session);
        return session;
    }

    /** Anybody may have signed up: what they change sends messages, hashes and grows the history. */
    private void changing(LiveSession session, HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
            limits.perAccount(session.pool().value(), "\0" + session.user().value()); // as no name can be
        }
    }

    private void operator(LiveSession session, HttpServletRequest request, Permission permission) {
        Operation operation = session.operation();
        if (operation == null) {
            throw new NotAllowed();
        }
        Administrator by = Administrator.of(operation);
        by.require(permission);
        named(request, "tenant", TenantId::new).ifPresent(tenant -> require(by.serves(tenant), "tenant"));
        named(request, "pool", UserPoolId::new)
                .ifPresent(
                        pool -> require(owners.tenantOf(pool).filter(by::serves).isPresent(), "pool"));
        Callers.proved(request, Actor.operator(by.operator()));
        request.setAttribute(Administrator.class.getName(), by);
    }

    private void resourceServer(HttpServletRequest request, HttpServletResponse response, ForResourceServers servers) {
        if (servers.operatorsToo() && !BasicHeader.in(request)) {
            operator(user(request, response), request, Permission.READ_AUDIT);
            return;
        }
        UserPoolId pool = named(request, "pool", UserPoolId::new).orElseThrow(() -> unknown("pool"));
        request.setAttribute(ConfidentialClient.class.getName(), basics.require(pool, request, response));
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
}
