package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import dev.signet.resourceserver.TokenRefused.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds methods of controllers to {@link RequiresScope}. */
final class ScopeInterceptor implements HandlerInterceptor {

    private final CurrentToken current;

    ScopeInterceptor(CurrentToken current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Set<String> needed = handler instanceof HandlerMethod method ? scopes(method) : Set.of();
        if (needed.isEmpty()) {
            return true;
        }
        Optional<AccessToken> token = current.of(request);
        if (token.isEmpty()) {
            Answers.noToken(response);
            return false;
        }
        if (!token.get().scopes().containsAll(needed)) {
            Answers.refused(Reason.SCOPE, response);
            return false;
        }
        return true;
    }

    private static Set<String> scopes(HandlerMethod method) {
        return Stream.concat(scopes(method.getBeanType()), scopes(method.getMethod()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> scopes(AnnotatedElement of) {
        @Nullable RequiresScope found = AnnotatedElementUtils.findMergedAnnotation(of, RequiresScope.class);
        return found == null ? Stream.empty() : Arrays.stream(found.value());
    }
}
