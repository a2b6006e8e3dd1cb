package dev.signet.api.cognito.door;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** {@code POST /} and its preflight go to this door; it is no route of the REST door, whose rules are others. */
@Component
class CognitoRouting extends AbstractHandlerMapping {

    private final CognitoDoor door;

    CognitoRouting(CognitoDoor door) {
        this.door = door;
        setOrder(-1);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        return isForThisDoor(request) ? door : null;
    }

    /** Spring would answer preflights itself, and allow nothing. */
    @Override
    protected HandlerExecutionChain getCorsHandlerExecutionChain(
            HttpServletRequest request, HandlerExecutionChain chain, @Nullable CorsConfiguration none) {
        return chain;
    }

    static boolean isForThisDoor(HttpServletRequest request) {
        return request.getServletPath().equals("/")
                && (HttpMethod.POST.matches(request.getMethod()) || HttpMethod.OPTIONS.matches(request.getMethod()));
    }
}
