package dev.signet.api.rest.access;

import dev.signet.api.rest.caller.Callers;
import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.session.LiveSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a route who is asking: {@link Caller} and {@link Standing} always, {@link LiveSession}, {@link Administrator} and
 * {@link ConfidentialClient} where the route declares that it needs them.
 */
@Component
class WhoResolver implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KINDS =
            Set.of(Caller.class, LiveSession.class, Administrator.class, ConfidentialClient.class, Standing.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KINDS.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("routes are called over HTTP");
        }
        if (parameter.getParameterType() == Caller.class) {
            return Callers.of(request);
        }
        Object proved = request.getAttribute(parameter.getParameterType().getName());
        if (proved == null) {
            throw new IllegalStateException(parameter.getExecutable() + " asks for what it does not declare");
        }
        return proved;
    }
}
