package dev.signet.api.cognito.door;

import dev.signet.application.operator.Administrator;
import jakarta.servlet.http.HttpServletRequest;

/** Knows the operator who signed a request. */
@FunctionalInterface
public interface Signed {

    /**
     * The operator.
     *
     * @throws dev.signet.api.cognito.wire.CognitoRefused where nobody who may has signed it
     */
    Administrator require(HttpServletRequest request);
}
