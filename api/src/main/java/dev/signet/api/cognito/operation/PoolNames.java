package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;

/** Reads what names a user pool or a client. */
public final class PoolNames {

    private PoolNames() {}

    /** The pool that a request names; whether there is one is for the use case to see. */
    public static UserPoolId pool(String id) {
        try {
            return new UserPoolId(id);
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("User pool " + id + " does not exist.");
        }
    }

    /** The client that a request names; whether there is one is for the use case to see. */
    public static AppClientId client(String id) {
        try {
            return new AppClientId(id);
        } catch (IllegalArgumentException malformed) {
            throw CognitoError.RESOURCE_NOT_FOUND.because("User pool client " + id + " does not exist.");
        }
    }
}
