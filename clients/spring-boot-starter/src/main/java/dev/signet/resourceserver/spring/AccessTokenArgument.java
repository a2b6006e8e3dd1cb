package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives methods of controllers the {@link AccessToken} by which the request was let in, and nothing that it brings. */
final class AccessTokenArgument implements HandlerMethodArgumentResolver {

    private final CurrentToken current;

    AccessTokenArgument(CurrentToken current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AccessToken.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        AccessToken token = servlet == null ? null : current.of(servlet).orElse(null);
        if (token == null && !parameter.isOptional()) {
            throw new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        }
        return token;
    }
}
