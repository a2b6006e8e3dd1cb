package dev.signet.api.rest.frame;

import dev.signet.api.rest.CodeSent;
import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.problem.Problem;
import dev.signet.application.command.LastWrite;
import dev.signet.domain.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Tells the client of its own last write ({@code Signet-Written}), which it may send back ({@code Signet-Wait-For}) to
 * be answered by a view that has seen it. Set before the body is written, because the body commits the answer, and at
 * the end where there is no body. What is told whether or not there is such an account tells of no write either: only that
 * of an account that exists writes.
 */
@Component
@ControllerAdvice
class WrittenHeader extends OncePerRequestFilter implements ResponseBodyAdvice<Object> {

    static final String NAME = "Signet-Written";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LastWrite.clear();
        try {
            chain.doFilter(request, response);
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                LastWrite.event().ifPresent(event -> response.setHeader(NAME, Long.toString(event)));
            }
        } finally {
            LastWrite.clear();
        }
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Problem || (body instanceof CodeSent && isAStranger(request))) {
            LastWrite.clear();
        }
        LastWrite.event().ifPresent(event -> response.getHeaders().set(NAME, Long.toString(event)));
        return body;
    }

    private static boolean isAStranger(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest served
                && Callers.of(served.getServletRequest()).actor().equals(Actor.ANONYMOUS);
    }
}
