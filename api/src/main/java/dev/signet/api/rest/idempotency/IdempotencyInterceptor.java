package dev.signet.api.rest.idempotency;

import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.frame.ReadRequest;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.idempotency.Claim;
import dev.signet.application.idempotency.IdempotencyKeys;
import dev.signet.application.idempotency.Repeatable;
import dev.signet.domain.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Carries a creating call out once for each Idempotency-Key, once it is known who is calling. */
@Component
@Order(3)
class IdempotencyInterceptor implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final String MINE = IdempotencyInterceptor.class.getName();

    private final IdempotencyKeys keys;
    private final CurrentCall current;

    IdempotencyInterceptor(IdempotencyKeys keys, CurrentCall current) {
        this.keys = keys;
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String key = request.getHeader(HEADER);
        if (key == null || !(handler instanceof HandlerMethod route) || !route.hasMethodAnnotation(Creating.class)) {
            return true;
        }
        if (!KEY.matcher(key).matches()) {
            throw new DoorRefused(DoorError.KEY_INVALID, "Send 1 to 128 visible ASCII characters.", HEADER);
        }
        return switch (keys.claim(new Repeatable(scope(request), key, ReadRequest.bodyOf(request)))) {
            case Claim.Yours mine -> {
                request.setAttribute(MINE, mine);
                current.begin(mine);
                yield true;
            }
            case Claim.Answered earlier -> {
                CapturedAnswer.read(earlier.answer()).repeat(earlier.status(), response);
                yield false;
            }
            case Claim.Running _ -> throw running();
            case Claim.AnswerLost _ ->
                throw new DoorRefused(DoorError.ANSWER_LOST, "Look up what was created, or use another key.", HEADER);
            case Claim.OtherRequest _ ->
                throw new DoorRefused(DoorError.KEY_REUSED, "Use a new key for another request.", HEADER);
        };
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (!(request.getAttribute(MINE) instanceof Claim.Yours mine)) {
            return;
        }
        current.end();
        int status = response.getStatus();
        if (thrown != null || status >= 500) {
            keys.failed(mine);
        } else if (status >= 400) {
            keys.refused(mine);
        } else {
            keys.answered(
                    mine, status, CapturedAnswer.of(response, bodyOf(response)).bytes());
        }
    }

    /** Callers that have proved nothing share their keys within the route, which names the pool. */
    private static String scope(HttpServletRequest request) {
        Actor actor = Callers.of(request).actor();
        return actor.kind() + " " + actor.id() + " " + request.getMethod() + " " + request.getServletPath();
    }

    private static String bodyOf(HttpServletResponse response) {
        ContentCachingResponseWrapper captured =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return captured == null ? "" : new String(captured.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static DoorRefused running() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return new DoorRefused(
                DoorError.KEY_IN_PROGRESS, "Wait as long as Retry-After says, then try again.", HEADER, headers);
    }
}
