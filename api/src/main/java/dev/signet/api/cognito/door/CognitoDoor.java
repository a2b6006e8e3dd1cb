package dev.signet.api.cognito.door;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.api.cognito.wire.Requests;
import dev.signet.api.rest.frame.ReadRequest;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.api.rest.limit.Limits;
import dev.signet.api.rest.problem.DoorRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Takes a request from the wire to its operation, and the answer back. */
@Component
class CognitoDoor implements HttpRequestHandler {

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
        Reply.begin(request, response);
        Record shape = null;
        try {
            if (HttpMethod.OPTIONS.matches(request.getMethod())) {
                limits.perSource(Allowance.DOCUMENTS, request, response);
                Sharing.preflight(request, response);
                return;
            }
            Served operation = operation(request, response);
            gate.count(operation, request, response);
            Map<Class<?>, Object> who = gate.knock(operation, request, response);
            shape = read(operation, request, response);
            gate.enter(operation, shape, who, request, response);
            Reply.done(request, response, operation.call(shape, who));
        } catch (RuntimeException thrown) {
            if (thrown instanceof DoorRefused door) {
                Reply.carry(response, door);
            }
            Reply.refused(request, response, told.of(thrown, shape));
        }
    }

    private Record read(Served operation, HttpServletRequest request, HttpServletResponse response) {
        try {
            return Requests.read(ReadRequest.bodyOf(request), operation.request());
        } catch (CognitoRefused refused) {
            gate.misunderstood(operation, request, response);
            throw refused;
        }
    }

    private Served operation(HttpServletRequest request, HttpServletResponse response) {
        List<String> targets = Collections.list(request.getHeaders("X-Amz-Target"));
        String target = targets.size() == 1 ? targets.getFirst() : null;
        Optional<Served> served = catalogue.find(target == null ? "" : target);
        if (served.isEmpty() || Reply.version(request).isEmpty()) {
            limits.perSource(Allowance.DOCUMENTS, request, response);
            throw served.isEmpty()
                    ? told.notServed(target)
                    : CognitoError.UNKNOWN_OPERATION.because("Send the body as application/x-amz-json-1.1.");
        }
        return served.get();
    }
}
