package dev.signet.api.cognito.signature;

import dev.signet.api.cognito.operation.Signed;
import dev.signet.api.rest.caller.SourceAddress;
import dev.signet.api.rest.frame.ReadRequest;
import dev.signet.application.operator.Administrator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds out which operator signed a request. */
@Component
class SigningOperators implements Signed {

    private final Signatures signatures;
    private final AnySignature any;
    private final SourceAddress addresses;

    SigningOperators(Signatures signatures, AnySignature any, SourceAddress addresses) {
        this.signatures = signatures;
        this.any = any;
        this.addresses = addresses;
    }

    @Override
    public Administrator require(HttpServletRequest request, String service) {
        if (addresses.isLocal(request) && FromThisMachine.alone(request)) {
            Administrator whoever = any.administrator();
            if (whoever != null) {
                return whoever;
            }
        }
        return signatures.require(
                new SignedRequest(
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        headers(request),
                        ReadRequest.bodyOf(request)),
                service);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
