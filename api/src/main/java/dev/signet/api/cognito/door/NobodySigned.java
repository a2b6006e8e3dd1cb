package dev.signet.api.cognito.door;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.application.operator.Administrator;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Refuses every signature. */
@Component
class NobodySigned implements Signed {

    @Override
    public Administrator require(HttpServletRequest request) {
        throw CognitoError.MISSING_AUTHENTICATION_TOKEN.because("Missing Authentication Token");
    }
}
