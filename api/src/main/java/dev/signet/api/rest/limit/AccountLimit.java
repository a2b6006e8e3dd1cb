package dev.signet.api.rest.limit;

import java.lang.reflect.Type;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Counts every body that names an account, as soon as it has been read. */
@ControllerAdvice
class AccountLimit extends RequestBodyAdviceAdapter {

    private final Limits limits;

    AccountLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return NamesAccount.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        limits.perAccount(pool(), ((NamesAccount) body).account());
        return body;
    }

    private static String pool() {
        Object variables = RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> known && known.get("pool") instanceof String pool) {
            return pool;
        }
        throw new IllegalStateException("a route whose body names an account has {pool} in its path");
    }
}
