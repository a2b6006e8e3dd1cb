package dev.signet.api.rest.problem;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts every problem that is told, by its id: {@code signet.requests.refused}. */
@ControllerAdvice
class RefusedRequests implements ResponseBodyAdvice<Object> {

    private final MeterRegistry metrics;

    RefusedRequests(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Problem problem) {
        metrics.counter("signet.requests.refused", "id", problem.id()).increment();
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
        if (body instanceof Problem problem) {
            count(problem);
        }
        return body;
    }
}
