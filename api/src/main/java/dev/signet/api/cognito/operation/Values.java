package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.wire.CognitoError;
import java.util.function.Supplier;

/** Makes values out of what requests say, which may not be right although every member is. */
public final class Values {

    private Values() {}

    /**
     * The value.
     *
     * @throws dev.signet.api.cognito.wire.CognitoRefused where there is no such value, saying which part of it cannot be
     */
    public static <T> T of(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.INVALID_PARAMETER.because(String.valueOf(malformed.getMessage()));
        }
    }
}
