package dev.signet.api.rest.frame;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that a route does not know, and known ones that come twice: a misspelt filter shows all. */
@Component
@Order(2)
class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null
                || !(handler instanceof HandlerMethod route)
                || HttpMethod.OPTIONS.matches(request.getMethod())) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(route, KnownParameters::of);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new DoorRefused(
                        DoorError.UNKNOWN_FIELD, "Leave out query parameters that this route does not know.");
            }
            if (values.length > 1) {
                throw new DoorRefused(DoorError.INVALID_VALUE, "Send " + name + " once.", name);
            }
        });
        return true;
    }

    private static Set<String> of(HandlerMethod route) {
        return Arrays.stream(route.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared != null && !declared.name().isEmpty()) {
            return declared.name();
        }
        return String.valueOf(parameter.getParameter().getName());
    }
}
