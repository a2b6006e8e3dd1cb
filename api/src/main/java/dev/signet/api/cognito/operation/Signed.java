package dev.signet.api.cognito.operation;

import dev.signet.application.operator.Administrator;
import jakarta.servlet.http.HttpServletRequest;

/** Knows the operator who signed a request. */
@FunctionalInterface
public interface Signed {

    /**
     * The operator.
     *
     * @param service what the signature must be for
     * @throws dev.signet.api.cognito.wire.CognitoRefused where nobody who may has signed it
     */
    Administrator require(HttpServletRequest request, String service);
}
