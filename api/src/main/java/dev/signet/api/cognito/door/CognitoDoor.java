package dev.signet.api.cognito.door;

import dev.signet.api.cognito.wire.ProtocolJson;
import dev.signet.api.cognito.wire.Requests;
import dev.signet.api.rest.caller.Callers;
import dev.signet.api.rest.frame.ReadRequest;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Takes a request from the wire to its operation, and the answer back. */
@Component
class CognitoDoor implements HttpRequestHandler {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final byte[] EMPTY = {};

    private final Catalogue catalogue;
    private final Gate gate;
    private final Limits limits;
    private final Told told;

    CognitoDoor(Catalogue catalogue, Gate gate, Limits limits, Told told) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.limits = limits;
        this.told = told;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sharing.with(request, response);
        response.setHeader("x-amzn-RequestId", Callers.of(request).request());
        Record shape = null;
        try {
            if (HttpMethod.OPTIONS.matches(request.getMethod())) {
                limits.perSource(Allowance.DOCUMENTS, request, response);
                Sharing.preflight(request, response);
                return;
            }
            Served operation = operation(request, response);
            gate.count(operation, request, response);
            shape = Requests.read(ReadRequest.bodyOf(request), operation.request());
            Map<Class<?>, Object> who = gate.enter(operation, shape, request, response);
            write(response, 200, body(operation.call(shape, who)));
        } catch (RuntimeException thrown) {
            refuse(response, told.of(thrown, shape));
        }
    }

    private Served operation(HttpServletRequest request, HttpServletResponse response) {
        String target = request.getHeader("X-Amz-Target");
        return catalogue.find(target == null ? "" : target).orElseThrow(() -> {
            limits.perSource(Allowance.DOCUMENTS, request, response);
            return told.notServed(target);
        });
    }

    private static byte[] body(@Nullable Object answer) {
        return answer == null ? EMPTY : ProtocolJson.write(answer);
    }

    private static void refuse(HttpServletResponse response, Told.Answer error) throws IOException {
        response.setHeader("x-amzn-ErrorType", error.type().wireName());
        write(response, error.type().status(), ProtocolJson.write(error.body()));
    }

    private static void write(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
