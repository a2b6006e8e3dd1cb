package dev.signet.api.cognito.wire;

import java.util.List;

/** Reads requests as their shapes say. */
public final class Requests {

    private Requests() {}

    /**
     * The request in a body.
     *
     * @throws CognitoRefused where it is no such request: every constraint that a member does not meet is named
     */
    public static <T extends Record> T read(byte[] body, Class<T> shape) {
        T request = ProtocolJson.read(body, shape);
        if (request == null) {
            throw CognitoError.SERIALIZATION.because("The body must be one JSON object.");
        }
        List<String> violations = Constraints.of(shape).check(request);
        if (!violations.isEmpty()) {
            throw CognitoError.INVALID_PARAMETER.because(violations.size()
                    + (violations.size() == 1 ? " validation error detected: " : " validation errors detected: ")
                    + String.join("; ", violations));
        }
        return request;
    }
}
